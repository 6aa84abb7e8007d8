import{D as T,z as x}from"./chunk-SPDXNJRK.js";import{A as o,J as c,K as l,M as p,N as k,W as j,X as I,Y as g,Z as $,c as a,d as y,m as e,s as i}from"./chunk-L3PRYRRD.js";function z({params:n}){let[t,u]=a(null),[s,m]=a(null),[d,f]=a(null),[_,v]=a(!1),h={code:n.code},b=()=>{m(null),i("getInvite",{path:h}).then(u,m)};y(b,[n.code]);let w=async()=>{v(!0),f(null);try{let r=await i("joinGroup",{path:h});if(r.state==="joined")return x(`/messages/${r.conversationId}`,{replace:!0});u({...t,state:r.state})}catch(r){f(r)}v(!1)};return e`
    <${T} title=${o("chat.invite")} backTo="/messages" />
    ${s?s.status===404||s.status===409?e`<${I} icon="link" text=${$(s)} />`:e`<${g} error=${s} retry=${b} />`:t?e`
        <section class="invite">
          <${k} user=${{id:n.code,displayName:t.name,avatar:t.picture}} size="96" />
          <h2><bdi>${t.name}</bdi></h2>
          <p class="soft">${o("chat.n_members",{n:t.memberCount})}</p>
          ${t.description&&e`<p class="pre" dir="auto">${t.description}</p>`}
          ${t.state==="joined"?e`<${p} variant="primary" href="/messages/${t.conversationId}">
            ${o("chat.open")}</${p}>`:t.state==="requested"?e`<p><${c} name="clock" size="18" /> ${o("chat.asked")}</p>`:e`${t.needsApproval&&e`<p class="soft small-text">${o("chat.needs_approval")}</p>`}
                <${l} variant="primary" busy=${_} onClick=${w}>
                  ${o(t.needsApproval?"chat.ask_to_join":"chat.join")}</${l}>`}
          ${d&&e`<p class="form-trouble" role="alert"><${c} name="circle-alert" size="18" />
            ${$(d)}</p>`}
        </section>`:e`<${j} rows="1" />`}`}export{z as default};
