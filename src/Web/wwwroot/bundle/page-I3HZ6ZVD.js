import{A as Ae,B as Ue,C as Pt,E as Lt,a as Q,b as nt,c as X,d as Ce,e as je,f as Ge,g as qt,h as ae,i as St,j as Fe,k as _e,l as Mt,m as se,n as be,o as Et,p as Y,q as He,r as pe,s as fe,t as Rt,u as V,v as Ot,w as ot,x as Bt,y as Dt,z as ze}from"./chunk-LHKDXBEW.js";import{a as Ne}from"./chunk-WZS7PGOI.js";import{a as _t,b as At}from"./chunk-O7H322J4.js";import{a as Le}from"./chunk-MH2TSGF2.js";import{B as Nt,D as re,b as wt,d as kt,e as xt,u as Tt,z as ne}from"./chunk-7OEV5XT5.js";import{$ as Pe,B as Re,C as Ye,D as $e,G as ht,H as E,I as k,J as P,K as Ze,L as H,M as gt,N as Oe,O as le,P as yt,Q as vt,R as ye,S as Be,T as ue,U as W,V as te,W as K,X as de,Z as bt,_ as De,ba as J,c as f,ca as me,d as y,da as G,e as ce,f as M,fa as ve,g as ge,ga as It,ia as et,j as ft,k as Me,ka as N,m as t,n as I,na as tt,oa as Ct,p as ee,qa as st,r as D,s as A,t as Ee,u as Ie,z as s}from"./chunk-PCRX4YKX.js";var bs=86400;function jt({c:e}){let o={conversationId:e.id},[n,a]=f(null),[r,i]=f([]),[d,u]=f(null),[c,l]=f("7"),[$,b]=f(!1),[g,m]=f(!1),q=()=>{u(null),A("listGroupInvites",{path:o,query:{limit:20}}).then(w=>a(w.items),u)},C=()=>{A("listJoinRequests",{path:o,query:{limit:100}}).then(w=>i(w.items),()=>{})};y(q,[e.id]),y(C,[e.id,e.joinRequestCount]);let _=async()=>{m(!0);let w=await N(()=>A("createGroupInvite",{path:o,body:{expiresInSeconds:c==="0"?void 0:Number(c)*bs,needsApproval:$},key:Ie()}));m(!1),w&&(q(),S(w))},S=w=>navigator.clipboard.writeText(`${location.origin}/invite/${w.code}`).then(()=>G(s("chat.link_copied")),()=>{}),L=async w=>{await N(()=>A("revokeGroupInvite",{path:{...o,inviteId:w.id}}))&&q()},B=(w,v)=>async()=>{await N(()=>A(w,{path:{...o,userId:v.id}}))&&C()};return t`
    ${r.length>0&&t`<section class="info-part"><h3>${s("chat.want_in")}</h3><ul class="rows">
      ${r.map(w=>t`
      <${le} key=${w.user.id} user=${w.user}>
        <${P} icon="x" label=${s("chat.decline")} onClick=${B("declineJoinRequest",w.user)} />
        <${k} variant="primary" onClick=${B("approveJoinRequest",w.user)}>${s("chat.let_in")}</${k}>
          </${le}>`)}</ul></section>`}
    <section class="info-part"><h3>${s("chat.links")}</h3>
      <${Be} label=${s("chat.link_ends")} value=${c} onChange=${w=>l(w.target.value)}
        options=${[["1",s("chat.days",{n:1})],["7",s("chat.days",{n:7})],["30",s("chat.days",{n:30})],["0",s("chat.never")]]} />
      <${ue} label=${s("chat.link_approval")} checked=${$} onChange=${b} />
      <${k} icon="link" busy=${g} onClick=${_}>${s("chat.new_link")}</${k}>
      ${d?t`<${K} error=${d} retry=${q} />`:n?t`<ul class="rows">${n.map(w=>t`
        <li class="row" key=${w.id}><${E} name="link" size="18" />
          <span class="row-text"><bdi class="cut" dir="ltr">/invite/${w.code}</bdi><span class="soft small-text">
            ${s("chat.link_uses",{n:w.uses})}
            ${w.expiresAt&&t` · ${s("chat.link_until",{date:$e(w.expiresAt,{dateStyle:"medium"})})}`}
            ${w.needsApproval&&t` · ${s("chat.link_asks")}`}</span></span>
          <${P} icon="copy" label=${s("chat.copy_link")} onClick=${()=>S(w)} />
          <${P} icon="trash-2" label=${s("chat.revoke")} onClick=${()=>L(w)} /></li>`)}</ul>`:t`<${W} rows="1" />`}
    </section>`}var at=[0,10,30,60,300,900,3600];function Gt({c:e}){let o={conversationId:e.id},[n,a]=f(e.group.name),[r,i]=f(e.group.description??""),[d,u]=f(!1),c=m=>N(()=>A("updateGroup",{path:o,body:m})),l=async()=>{u(!0),await c({name:n.trim(),description:r.trim()}),u(!1)},$=n.trim()===e.group.name&&r.trim()===(e.group.description??""),b=()=>{let m=Object.assign(document.createElement("input"),{type:"file",accept:"image/jpeg,image/png,image/webp"});m.addEventListener("change",()=>N(async()=>{let q=await I.media.upload(m.files[0]).done;await A("setGroupPicture",{path:o,body:{mediaId:q.id}}),G(s("chat.picture_changed"))})),m.click()},g=at.includes(e.group.slowModeSeconds)?at:[...at,e.group.slowModeSeconds];return t`
    <div class="info-part">
      <div class="chat-asked-acts"><${k} icon="camera" onClick=${b}>${s("chat.change_picture")}</${k}>
        ${e.group.picture&&t`<${k} onClick=${()=>N(()=>A("removeGroupPicture",{path:o}))}>
          ${s("chat.remove_picture")}</${k}>`}</div>
      <${ye} label=${s("chat.group_name")} value=${n} maxlength="100" onInput=${m=>a(m.target.value)} />
      <${ye} label=${s("chat.group_description")} value=${r} rows="2" maxlength="1000"
        onInput=${m=>i(m.target.value)} />
      <${k} variant="primary" busy=${d} disabled=${$||!n.trim()} onClick=${l}>${s("act.save")}
        </${k}>
      <${ue} label=${s("chat.shows_history")} checked=${e.group.showsHistory}
        onChange=${m=>c({showsHistory:m})} />
      <${ue} label=${s("chat.only_admins_write")} checked=${e.group.onlyAdminsSend}
        onChange=${m=>c({onlyAdminsSend:m})} />
      <${ue} label=${s("chat.shows_blocked")} hint=${s("chat.shows_blocked_hint")} checked=${e.group.showsBlocked}
        onChange=${m=>c({showsBlocked:m})} />
      <${Be} label=${s("chat.slow_mode")} value=${String(e.group.slowModeSeconds)}
        onChange=${m=>c({slowModeSeconds:Number(m.target.value)})}
        options=${g.map(m=>[String(m),m===0?s("chat.off"):m<60?s("chat.seconds",{n:m}):s("chat.minutes",{n:m/60})])} />
    </div>`}function Ft({c:e,onClose:o}){let[n,a]=f("members"),r=e.role!=="member",i={conversationId:e.id},d=async()=>{await me(s("chat.leave_title",{name:e.group.name}),s("chat.leave_text"),s("chat.leave"))&&await N(()=>A("leaveGroup",{path:i}))&&(o(),ne("/messages",{replace:!0}))},u=r?["members","doors","settings"]:["members"];return t`
    <${J} title=${s("chat.group_info")} class="group" onClose=${o}
      actions=${t`<${k} icon="log-out" onClick=${d}>${s("chat.leave")}</${k}>`}>
      <div class="group-top"><${H} user=${{id:e.id,displayName:e.group.name,avatar:e.group.picture}}
        size="64" />
        <div><h3><bdi>${e.group.name}</bdi></h3><p class="soft">${s("chat.n_members",{n:e.memberCount})}</p></div>
          </div>
      ${e.group.description&&t`<p class="pre" dir="auto">${e.group.description}</p>`}
      ${u.length>1&&t`<div class="tabs" role="group" aria-label=${s("chat.group_info")}>
        ${u.map(c=>t`
        <button type="button" key=${c} aria-current=${c===n?"true":void 0} onClick=${()=>a(c)}>
          <span>${s(`chat.group_${c}`)}
          ${c==="doors"&&e.joinRequestCount>0&&t` <span class="badge">${e.joinRequestCount}</span>`}</span>
            </button>`)}</div>`}
      ${n==="doors"&&r?t`<${jt} c=${e} />`:n==="settings"&&r?t`<${Gt} c=${e} />`:t`<${ws} c=${e} isAdmin=${r} onClose=${o} />`}
    </${J}>`}function ws({c:e,isAdmin:o,onClose:n}){let[a,r]=f(null),[i,d]=f(!1);y(()=>be(e.id,!0),[e.id]);let u=Et(e.id),c=async()=>{d(!0);let l=await N(()=>A("addGroupMembers",{path:{conversationId:e.id},body:{userIds:a.map($=>$.id)}}));d(!1),l&&(l.invited.length&&G(s("chat.invited",{n:l.invited.length})),r(null),be(e.id,!0))};return t`
    ${o&&(a?t`
      <${Ne} chosen=${a} onChange=${r} without=${new Set(u?.map(l=>l.user.id))} />
      <div class="chat-asked-acts"><${k} onClick=${()=>r(null)}>${s("act.cancel")}</${k}>
        <${k} variant="primary" busy=${i} disabled=${a.length===0} onClick=${c}>${s("chat.add")}
          </${k}></div>`:t`<${k} icon="user-plus" onClick=${()=>r([])}>${s("chat.add_people")}</${k}>`)}
    ${u?t`<ul class="rows">
      ${u.map(l=>t`<${ks} key=${l.user.id} m=${l} c=${e} onClose=${n} />`)}</ul>`:t`<${W} rows="3" />`}`}function ks({m:e,c:o,onClose:n}){let a={conversationId:o.id,userId:e.user.id},r=e.user.id===D.value.id,i=o.role==="owner",d=()=>be(o.id,!0),u=b=>async()=>{await N(()=>A("setGroupRole",{path:a,body:{role:b}}))&&d()},c=async()=>{await me(s("chat.remove_title",{name:e.user.displayName}),s("chat.remove_text"),s("act.remove"))&&await N(()=>A("removeGroupMember",{path:a}))&&d()},l=async()=>{await me(s("chat.hand_over_title",{name:e.user.displayName}),s("chat.hand_over_text"),s("chat.hand_over"))&&await N(()=>A("handOverGroup",{path:a}))&&d()},$=!r&&(i||o.role==="admin"&&e.role==="member");return t`
    <li class="row"><a class="row-link" href=${Oe(e.user)} onClick=${n}><${H} user=${e.user} size="32"
      />
        <span class="row-text"><${gt} user=${e.user} /><span class="soft small-text">
          ${r?s("chat.you"):t`<bdi>@${e.user.username}</bdi>`}</span></span></a>
      <span class="row-end">${e.role!=="member"&&t`<span class="chip-note">${s(`chat.role_${e.role}`)}</span>`}
        ${!r&&(i||$)&&t`<${It} label=${s("act.more")} items=${[i&&e.role==="member"&&{icon:"shield",text:s("chat.make_admin"),onClick:u("admin")},i&&e.role==="admin"&&{icon:"user",text:s("chat.make_member"),onClick:u("member")},i&&{icon:"badge-check",text:s("chat.hand_over"),onClick:l},$&&{icon:"user-x",text:s("act.remove"),danger:!0,onClick:c}]} />`}</span></li>`}function Ht({id:e,onJump:o}){let[n,a]=f(!1),r=Q(e),i=Ce(e)??[],d=!!(r&&!ae(r));if(y(()=>{d&&I.messages.pins(e).catch(()=>{})},[e,d]),i.length===0)return null;let u=c=>{a(!1),o(c.message.seq)};return t`
    <div class="pins-bar"><button type="button" class="row-link" onClick=${()=>u(i[0])}
      aria-label=${`${s("chat.pinned")}: ${V(i[0].message)}`}>
        <${E} name="pin" size="16" /><span class="cut" dir="auto">${V(i[0].message)}</span></button>
      ${i.length>1&&t`<button type="button" class="link" onClick=${()=>a(!0)}>
        ${s("chat.all_pins",{n:i.length})}</button>`}
      ${n&&t`
        <${J} title=${s("chat.pins")} class="small" onClose=${()=>a(!1)}>
          <ul class="rows">${i.map(c=>t`
            <li key=${c.message.id} class="row">
              <button type="button" class="row-link" onClick=${()=>u(c)}>
                <span class="row-text"><span><bdi class="name">${se(c.message.senderId).displayName}</bdi> <span
                  class="soft small-text"><${vt} at=${c.message.sentAt} /></span></span>
                  <span class="cut" dir="auto">${V(c.message)}</span></span></button>
              <${P} icon="x" label=${s("chat.unpin_message")}
                onClick=${()=>Y(I.messages.pin(c.message.id,!1))} /></li>`)}</ul>
        </${J}>`}
    </div>`}var rt=e=>$e(e,{dateStyle:"medium",timeStyle:"short"});function Ut({message:e,chat:o,onClose:n}){let a=e.senderId===D.value.id;return t`
    <${J} title=${s("chat.info")} class="small" onClose=${n}>
      ${a&&t`<${xs} m=${e} isGroup=${o.c?.kind==="group"} />`}
      ${e.reactions&&t`<${zt} title=${s("chat.reactions")} operation="listMessageReactions" m=${e}
        show=${r=>t`
        <${le} key=${r.user.id+r.emoji} user=${r.user}><span class="emoji">${r.emoji}</span></${le}>`}
          />`}
      ${e.editedAt&&t`<${zt} title=${s("chat.edits")} operation="listMessageEdits" m=${e} show=${r=>t`
        <li class="row" key=${r.at}><div class="grow"><p class="pre" dir="auto">${r.body}</p><p class="soft small-text">
          ${rt(r.at)}</p></div></li>`} />`}
    </${J}>`}function it(e,o){let[n,a]=f(null),[r,i]=f(null),d=()=>{i(null),A(e,{path:{messageId:o}}).then(a,i)};return y(d,[o]),{answer:n,error:r,load:d}}function zt({title:e,operation:o,m:n,show:a}){let{answer:r,error:i,load:d}=it(o,n.id);return t`<section class="info-part"><h3>${e}</h3>
    ${i?t`<${K} error=${i} retry=${d} />`:r?t`<ul class="rows">${r.items.map(a)}</ul>`:t`<${W} rows="1" />`}</section>`}function xs({m:e,isGroup:o}){let n=it("getMessageStory",e.id),a=it("listMessageReceipts",e.id);if(n.error)return t`<${K} error=${n.error} retry=${n.load} />`;if(!n.answer)return t`<${W} rows="2" />`;let r=n.answer,i=(u,c)=>t`<li><${E} name=${u} size="18" /><span>${c}</span></li>`,d=r.pushNotification;return t`
    <ul class="message-way">
      ${i("check",s("chat.way_stored",{time:rt(r.storedAt)}))}
      ${r.pushedTo!==void 0&&i("monitor",s("chat.way_pushed",{n:r.pushedTo}))}
      ${d&&i("bell",d.sentAt?s("chat.way_notified",{time:rt(d.sentAt)}):s("chat.way_not_notified"))}
      ${i("check-check",o?s("chat.way_delivered_n",{n:r.deliveredCount,all:r.receiverCount}):s(r.deliveredCount>0?"chat.tick_delivered":"chat.way_not_delivered"))}
      ${r.readCount!==void 0&&i("eye",o?s("chat.way_read_n",{n:r.readCount,all:r.receiverCount}):s(r.readCount>0?"chat.tick_read":"chat.way_not_read"))}
    </ul>
    ${o&&a.answer&&t`<ul class="rows">${a.answer.items.map(u=>t`
      <${le} key=${u.user.id} user=${u.user}><span class="soft small-text">
        ${s(u.isRead?"chat.tick_read":u.isDelivered?"chat.tick_delivered":"chat.way_not_delivered")}</span>
          </${le}>`)}</ul>`}`}var Is=["audio/webm;codecs=opus","audio/ogg;codecs=opus","audio/mp4"],Cs=900,Wt=()=>!!(globalThis.MediaRecorder&&navigator.mediaDevices?.getUserMedia);function Kt({onSend:e,onBeat:o,onClose:n}){let[a,r]=f(0),[i,d]=f(null),[u,c]=f(0),l=M({});y(()=>($(),()=>b(!1)),[]);async function $(){let m=l.current;try{m.stream=await navigator.mediaDevices.getUserMedia({audio:!0})}catch{return G(s("chat.no_microphone")),n()}if(m.isOver)return m.stream.getTracks().forEach(S=>S.stop());m.recorder=new MediaRecorder(m.stream,{mimeType:Is.find(S=>MediaRecorder.isTypeSupported(S))}),m.pieces=[],m.recorder.addEventListener("dataavailable",S=>m.pieces.push(S.data)),m.context=new AudioContext;let q=m.context.createAnalyser();m.context.createMediaStreamSource(m.stream).connect(q);let C=new Uint8Array(q.fftSize),_=Date.now();m.timer=setInterval(()=>{q.getByteTimeDomainData(C),c(Math.min(1,Math.max(...C.map(L=>Math.abs(L-128)))/64));let S=Math.floor((Date.now()-_)/1e3);r(S),o(),S>=Cs&&g()},200),m.recorder.start(),ve(s("chat.recording"))}function b(m=!0){let q=l.current;q.isOver=!0,clearInterval(q.timer),q.stream?.getTracks().forEach(C=>C.stop()),q.context?.close().catch(()=>{}),q.context=void 0,m||q.upload?.discard()}async function g(){let m=l.current;if(m.isOver||!m.recorder)return;let q=m.recorder.mimeType.split(";")[0];await new Promise(_=>{m.recorder.addEventListener("stop",_,{once:!0}),m.recorder.stop()}),b(),d(0);let C=new File(m.pieces,`voice.${q==="audio/mp4"?"m4a":q.slice(6)}`,{type:q});try{m.upload=I.media.upload(C,{onProgress:d});let _=await m.upload.done;m.upload=void 0,e(_)}catch(_){_.code!=="cancelled"&&G(de(_))}n()}return t`
    <div class="recorder" role="group" aria-label=${s("chat.recording")}>
      <${P} icon="trash-2" label=${s("chat.discard_voice")} onClick=${n} />
      ${i===null?t`<span class="recorder-dot" style=${{scale:String(1+u)}}></span><span
        class="recorder-time">${Ae(a)}</span>
          <span class="grow soft cut">${s("chat.recording")}</span>`:t`<progress class="grow" max="1" value=${i} aria-label=${s("chat.sending_voice")}></progress>`}
      <button type="button" class="icon-button send" disabled=${i!==null} aria-label=${s("chat.send")}
        title=${s("chat.send")} onClick=${g}>
        <${E} name="send" /></button>
    </div>`}var ct=4e3,we=ft(null);function Jt({chat:e}){let{id:o,peer:n,c:a}=e,r=ge(()=>Le(Fe(e)),[]),[i,d]=f(()=>r.content.get()),[u,c]=f(null),[l,$]=f(!1),b=M(null);y(()=>(d(r.content.get()),r.content.subscribe(d)),[r]),y(()=>()=>{r.flush(),we.value=null},[r]);let g=u?u.text:i.text??"",m=u?[]:i.media??[],q=h=>{h.forEach(U=>_e.set(U.id,U)),r.set({media:h})},C=_t(i.media??[],q,r.scope),_=As(e,r),S=_s(e);y(()=>{let h=we.value;h&&(we.value=null,h.kind==="reply"?(c(null),r.set({replyTo:h.message.id}),_()):c({message:h.message,text:h.message.body??""}),b.current?.focus())},[we.value]),ce(()=>{let h=b.current;h&&(h.style.height="auto",h.style.height=`${Math.min(h.scrollHeight,innerHeight*.4)}px`)},[g,l]),y(()=>{matchMedia("(hover: hover)").matches&&!document.querySelector("dialog[open]")&&b.current?.focus()},[l]);let L=o?{conversationId:o}:{to:n.id},B=!u&&i.replyTo?X(o)?.items.find(h=>h.id===i.replyTo):void 0,w=g.trim(),v=g.length>ct,T=!v&&C.pending.length===0&&(w||m.length>0||u?.message.media),R=h=>{if(u)return c({...u,text:h});r.set({text:h}),S(h.trim()!==""),_()},z=()=>{if(T){if(u)return w!==u.message.body&&Y(I.messages.edit(u.message.id,w)),c(null);I.messages.send({...L,text:w,mediaIds:m.length?m.map(h=>h.id):void 0,replyToId:i.replyTo}),r.set({text:"",media:[],replyTo:void 0}),r.flush(),_.sent(),S.sent(),b.current?.focus()}},j=()=>{let h=X(o)?.items.findLast(U=>Ts(U)&&U.body&&!U.deletedAt&&!U.system);h&&c({message:h,text:h.body})},he=h=>{h.isComposing||h.keyCode===229||(h.key==="Enter"&&!h.shiftKey&&!h.altKey&&(h.preventDefault(),z()),h.key==="Escape"&&(u||B)&&(h.preventDefault(),u?c(null):r.set({replyTo:void 0})),h.key==="ArrowUp"&&!g&&o&&(h.preventDefault(),j()))},ie=(h,U)=>{U?.length&&!u&&(h.preventDefault(),C.add([...U]))},Je=h=>{_e.set(h.id,h),I.messages.send({...L,mediaIds:[h.id],replyToId:i.replyTo}),r.set({replyTo:void 0})};return t`
    <div class="write" onDragOver=${h=>h.preventDefault()} onDrop=${h=>ie(h,h.dataTransfer?.files)}>
      ${(u||B)&&t`
        <div class="write-about"><${E} name=${u?"pencil":"reply"} size="18" />
          <span class="row-text"><span class="strong">${u?s("chat.editing"):s("chat.reply_to",{name:se(B.senderId).displayName})}</span>
            <span class="soft cut" dir="auto">${V(u?u.message:B)}</span></span>
          <${P} icon="x" label=${s("act.cancel")} onClick=${()=>u?c(null):r.set({replyTo:void 0})} /></div>`}
      ${!u&&t`<${At} uploads=${C} media=${m} />`}
      ${l?t`<${Kt} onSend=${Je} onBeat=${()=>S(!0,"recording")}
          onClose=${()=>{$(!1),S(!1)}} />`:t`
        <form class="write-line" onSubmit=${h=>{h.preventDefault(),z()}}>
          ${!u&&t`<${P} icon="paperclip" label=${s("compose.add_file")} onClick=${C.choose}
            />`}
          <div class="field-box grow"><textarea ref=${b} rows="1" dir=${g?"auto":void 0} value=${g}
            aria-label=${s("chat.message")}
            placeholder=${s("chat.message")} enterkeyhint="send" onInput=${h=>R(h.target.value)}
              onKeyDown=${he}
            onBlur=${()=>S(!1)} onPaste=${h=>ie(h,h.clipboardData?.files)}></textarea></div>
          ${g.length>ct*.8&&t`<span class="counter ${v?"over":""}">
            ${Re(ct-g.length)}</span>`}
          ${!T&&!g&&!u&&Wt()&&(a||n)?t`<${P} icon="mic" label=${s("chat.record")} onClick=${()=>$(!0)} />`:t`<button class="icon-button send" aria-disabled=${T?void 0:"true"}
              aria-label=${s(u?"act.save":"chat.send")}
                title=${s(u?"act.save":"chat.send")}><${E} name=${u?"check":"send"} /></button>`}
        </form>`}
    </div>`}function _s({id:e,peer:o,c:n}){let a=M({at:0,isOn:!1}),r=n?.kind==="group"?{conversationId:e}:o?{to:o.id}:void 0,i=(d,u="text")=>{let c=Date.now();!r||!n||(d?c-a.current.at<4e3:!a.current.isOn)||(a.current={at:d?c:0,isOn:d},I.messages.typing(r,{isOn:d,kind:u}))};return i.sent=()=>{a.current={at:0,isOn:!1}},i}function As({id:e},o){let n=M(0),a=e&&Q(e)?.draft,r=()=>{if(clearTimeout(n.current),n.current=0,!e)return;let{text:d="",replyTo:u}=o.content.get(),c=Q(e)?.draft;d.trim()||u?(d!==c?.text||u!==c?.replyToId)&&I.write("saveMessageDraft",{path:{conversationId:e},body:{text:d,replyToId:u}}).done.catch(()=>{}):c&&I.write("deleteMessageDraft",{path:{conversationId:e},query:{savedAt:c.savedAt}}).done.catch(()=>{})};y(()=>{let{text:d="",synced:u="",replyTo:c}=o.content.get(),l=a?.text??"";l===d?l!==u&&o.set({synced:l}):d===u&&!n.current&&o.set({text:l,synced:l,replyTo:a?.replyToId??c})},[a?.savedAt]),y(()=>()=>{n.current&&r()},[]);let i=()=>{clearTimeout(n.current),n.current=setTimeout(r,2e3)};return i.sent=r,i}var Ts=e=>e.senderId===I.state.get()?.profile?.id;var qs=["\u{1F44D}","\u2764\uFE0F","\u{1F602}","\u{1F62E}","\u{1F622}","\u{1F64F}"],Ss=["\u{1F600}","\u{1F605}","\u{1F60A}","\u{1F60D}","\u{1F618}","\u{1F60E}","\u{1F914}","\u{1F634}","\u{1F621}","\u{1F973}","\u{1F631}","\u{1F917}","\u{1F644}","\u{1F62C}","\u{1F91D}","\u{1F44F}","\u{1F44E}","\u{1F44C}","\u{1F4AA}","\u{1F64C}","\u{1F525}","\u2728","\u{1F389}","\u{1F4AF}","\u2705","\u274C","\u2753","\u{1F440}","\u{1F4A1}","\u{1F3B6}","\u2615","\u{1F35E}","\u{1F372}","\u{1F370}","\u{1F331}","\u{1F308}","\u2B50","\u{1F682}","\u{1F3E0}","\u{1F494}"];function Vt({message:e,chat:o,from:n,acts:a,onClose:r}){let i=M(null),[d,u]=f(!1),c=e.senderId===D.value.id,l=!!(o.c&&o.c.peerReadSeq!==void 0||o.c?.kind==="group"),$=Ce(e.conversationId)?.some(v=>v.message.id===e.id);y(()=>{let v=i.current;v.showPopover(),v.querySelector("[role=menuitem]")?.focus(),l&&!Ce(e.conversationId)&&I.messages.pins(e.conversationId).catch(()=>{})},[]),ce(()=>{let v=i.current;v.matches(":popover-open")||v.showPopover();let T=(n?.closest(".message")?.querySelector(".bubble")??n).getBoundingClientRect(),R=v.getBoundingClientRect(),z=c!==(document.documentElement.dir==="rtl");v.style.left=`${Math.max(8,Math.min(innerWidth-R.width-8,z?T.right-R.width:T.left))}px`;let j=T.bottom+6+R.height<innerHeight;v.style.top=`${Math.max(8,j?T.bottom+6:Math.min(innerHeight-R.height-8,T.top-R.height-6))}px`});let b=()=>{i.current?.matches(":popover-open")&&i.current.hidePopover()},g=v=>{b(),v()},m=v=>g(()=>{let T=e.reactions?.some(R=>R.emoji===v&&R.isMine);Y(I.messages.react(e.id,v,!T))}),q=async()=>{await me(s("chat.delete_title"),s("chat.delete_text"),s("chat.delete_all"))&&Y(I.messages.delete(e.id))},C=()=>Y(I.messages.hide(e.id)),_=()=>navigator.clipboard.writeText(e.body).then(()=>G(s("chat.copied")),()=>{}),S=v=>()=>{we.value={kind:v,message:e}},L=v=>{let T=[...i.current.querySelectorAll("button")],R=T.indexOf(document.activeElement),z=v.key==="ArrowRight"||v.key==="ArrowLeft",j=document.documentElement.dir==="rtl"?"ArrowLeft":"ArrowRight",he={ArrowDown:R+1,ArrowUp:R-1,Home:0,End:T.length-1}[v.key]??(z?R+(v.key===j?1:-1):void 0);v.key==="Tab"&&b(),he!==void 0&&(v.preventDefault(),T[(he+T.length)%T.length].focus())},B=(v,T,R,z)=>t`
    <button type="button" role="menuitem" tabindex="-1" class=${z?"danger":""} onClick=${()=>g(R)}>
      <${E} name=${v} size="18" />${T}</button>`,w=v=>t`<button type="button" role="menuitem" tabindex="-1" key=${v}
    aria-label=${s("chat.react_with",{emoji:v})}
    class=${e.reactions?.some(T=>T.emoji===v&&T.isMine)?"on":""} onClick=${()=>m(v)}>${v}</button>`;return t`
    <div popover="auto" class="menu message-menu" role="menu" aria-label=${s("chat.message_menu")} ref=${i}
      onKeyDown=${L}
      onToggle=${v=>{v.newState==="closed"&&(n?.closest("[data-row]")?.focus({preventScroll:!0}),r())}}>
      ${l&&t`<div class="emoji-row" role="group">${qs.map(w)}
        ${!d&&t`<button type="button" role="menuitem" tabindex="-1" aria-label=${s("chat.more_emoji")}
          onClick=${()=>u(!0)}><${E} name="smile-plus" /></button>`}</div>`}
      ${d?t`<div class="emoji-grid" role="group">${Ss.map(w)}</div>`:t`
        ${l&&B("reply",s("chat.reply"),S("reply"))}
        ${e.body&&B("copy",s("chat.copy"),_)}
        ${c&&e.body&&!e.isForwarded&&l&&B("pencil",s("act.edit"),S("edit"))}
        ${B("share-2",s("chat.forward"),()=>a.forward(e))}
        ${l&&B("pin",s($?"chat.unpin_message":"chat.pin_message"),()=>{let v=I.messages.pin(e.id,!$);Y(v),v.done.then(()=>ve(s($?"chat.unpinned":"chat.pinned")),()=>{})})}
        ${(c||e.reactions||e.editedAt)&&B("info",s("chat.info"),()=>a.info(e))}
        ${l&&B("eye-off",s("chat.delete_me"),C)}
        ${c&&B("trash-2",s("chat.delete_all"),q,!0)}`}
    </div>`}var We=40;function Ms(e){let o=e?Uint8Array.from(atob(e),n=>n.charCodeAt(0)):new Uint8Array(0);return Array.from({length:We},(n,a)=>{let r=o.subarray(Math.floor(a*o.length/We),Math.max(1,Math.floor((a+1)*o.length/We)));return r.length?Math.max(...r)/255:0})}var Qt=null;function lt({media:e}){let o=M(null),[n,a]=f(!1),[r,i]=f(0),[d,u]=f((e.durationMs??0)/1e3),[c,l]=f(1),$=M(0);y(()=>()=>{o.current?.pause(),cancelAnimationFrame($.current)},[]);let b=()=>{o.current&&(i(o.current.currentTime),o.current.paused||($.current=requestAnimationFrame(b)))},g=()=>{if(!o.current.paused)return o.current.pause();Qt?.pause(),Qt=o.current,o.current.playbackRate=c,o.current.play().catch(()=>a(!1))},m=()=>{let _=c===1?1.5:c===1.5?2:1;l(_),o.current.playbackRate=_},q=_=>{Number.isFinite(_)&&_>0&&u(_)},C=d>0?Math.min(1,r/d):0;return t`
    <div class="voice">
      <audio ref=${o} src=${e.urls?.original} preload="none" onPlay=${()=>{a(!0),b()}}
        onPause=${()=>a(!1)}
        onEnded=${()=>{a(!1),i(0)}} onDurationChange=${_=>q(_.target.duration)}></audio>
      <${P} icon=${n?"pause":"play"} label=${s(n?"chat.pause":"chat.play")}
        onClick=${g} />
      <div class="voice-bars">
        ${Ms(e.waveform).map((_,S)=>t`<i key=${S} class=${S/We<C?"on":""}
          style=${{height:`${10+_*90}%`}}></i>`)}
        <input type="range" min="0" max=${Math.max(d,.1)} step="0.1" value=${r} aria-label=${s("chat.place")}
          aria-valuetext=${Ae(r)} onInput=${_=>{o.current.currentTime=Number(_.target.value),i(Number(_.target.value))}} />
      </div>
      <span class="voice-time">${Ae(n||r>0?r:d)}</span>
      <button type="button" class="voice-speed" aria-label=${s("chat.speed_of",{n:c})} onClick=${m}>
        ${Re(c)}×</button>
    </div>`}function Xt({m:e,isFirst:o,isLast:n,isGroup:a,isActive:r,tick:i,acts:d}){let u=e.senderId===D.value.id,c=u?D.value:se(e.senderId),l={tabIndex:r?0:-1,"data-row":e.id,"data-seq":e.seq};if(e.system)return t`<li class="message is-system" ...${l}><span>${Rt(e)}</span></li>`;let $=Ps(()=>d.menu(e,document.querySelector(`[data-row="${e.id}"] .message-more`)));return t`
    <li class="message ${u?"is-own":""} ${o?"is-first":""} ${n?"is-last":""}" ...${l}
      ...${$}>
      ${a&&!u&&t`<span class="message-face">${n&&t`<${H} user=${c} size="32" />`}
        </span>`}
      <div class="message-box">
        ${a&&!u&&o?t`<bdi class="message-name">${c.displayName}</bdi>`:t`<span class="hidden">${u?s("chat.you"):c.displayName}: </span>`}
        <div class="bubble ${e.deletedAt?"is-deleted":""} ${Ds(e)?"is-emoji":""}"><${Es} m=${e}
          acts=${d} /></div>
        ${e.reactions?.length>0&&t`<${Os} m=${e} />`}
        ${(n||e.editedAt)&&t`<span class="message-meta">
          ${e.editedAt&&t`<span title=${$e(e.editedAt,{dateStyle:"full",timeStyle:"short"})}>
            ${s("chat.edited")}</span>`}
          <time datetime=${e.sentAt} title=${$e(e.sentAt,{dateStyle:"full",timeStyle:"short"})}>
            ${ot(e.sentAt)}</time>
          ${i&&t`<${Zt} state=${i} />`}</span>`}
      </div>
      ${!e.deletedAt&&t`<button type="button" class="icon-button message-more" tabindex="-1"
        aria-label=${s("chat.message_menu")}
        aria-haspopup="menu" onClick=${b=>d.menu(e,b.currentTarget)}><${E} name="ellipsis" size="18" />
          </button>`}
    </li>`}function Es({m:e,acts:o}){if(e.deletedAt)return t`<span>${s("chat.deleted")}</span>`;let n=e.media?.length===1&&e.media[0].kind==="audio"?e.media[0]:void 0;return t`
    ${e.isForwarded&&t`<span class="message-note"><${E} name="share-2" size="14" />${s("chat.forwarded")}
      </span>`}
    ${e.storyId&&t`<span class="message-note"><${E} name="circle-dot" size="14" />${s("chat.story_reply")}
      </span>`}
    ${e.replyTo&&t`<${Rs} quote=${e.replyTo} onOpen=${()=>o.jump(e.replyTo.seq)} />`}
    ${n?t`<${lt} media=${n} />`:e.media?.length>0&&t`<${et} media=${e.media} />`}
    ${e.sharedPostId&&t`<${Yt} id=${e.sharedPostId} shared=${e.sharedPost} />`}
    ${e.body&&t`<p class="pre" dir="auto"><${xt} text=${e.body} /></p>`}`}var Rs=({quote:e,onOpen:o})=>t`
  <button type="button" class="message-quote" onClick=${o}>
    <bdi class="strong">${e.senderId===D.value.id?s("chat.you"):se(e.senderId).displayName}</bdi>
    <span class="cut" dir="auto">${V(e)}</span></button>`;function Yt({id:e,shared:o}){let n=Ct(e);return y(()=>{n===void 0&&(o?.post?tt(o.post):o?st(e):A("getPost",{path:{postId:e}}).then(tt,a=>a.status&&st(e)))},[e,o]),n===void 0?t`<span class="quoted soft">${s("state.loading")}</span>`:t`<${Tt} post=${n} />`}function Os({m:e}){let o=n=>Y(I.messages.react(e.id,n.emoji,!n.isMine));return t`
    <ul class="message-reactions">${e.reactions.map(n=>t`
      <li key=${n.emoji}><button type="button" aria-pressed=${n.isMine?"true":"false"} class=${n.isMine?"on":""}
        aria-label=${s("chat.reaction",{emoji:n.emoji,n:n.count})} onClick=${()=>o(n)}>
        <span aria-hidden="true">${n.emoji}</span>${n.count>1&&t`<span aria-hidden="true">${n.count}</span>`}
          </button></li>`)}</ul>`}var Bs={queued:"clock",sent:"check",delivered:"check-check",read:"check-check"},Zt=({state:e})=>t`
  <span class="tick ${e}" title=${s(`chat.tick_${e}`)}><${E} name=${Bs[e]} size="16" />
    <span class="hidden">${s(`chat.tick_${e}`)}</span></span>`;function es({item:e}){let{body:o}=e.input,n=e.state==="failed",a=(o.mediaIds??[]).map(r=>_e.get(r)).filter(Boolean);return t`
    <li class="message is-own is-first is-last ${n?"has-failed":"is-waiting"}" tabindex="-1"
      data-row=${e.key}>
      <div class="message-box">
        <span class="hidden">${s("chat.you")}: </span>
        <div class="bubble">
          ${a.length===1&&a[0].kind==="audio"?t`<${lt} media=${a[0]} />`:a.length>0&&t`<${et} media=${a} />`}
          ${o.sharedPostId&&t`<${Yt} id=${o.sharedPostId} />`}
          ${o.message?t`<p class="pre" dir="auto">${o.message}</p>`:a.length===0&&!o.sharedPostId&&t`<p>
              ${s(e.operation==="forwardMessage"?"chat.forwarded":"chat.n_files",{n:o.mediaIds?.length??1})}</p>`}</div>
        ${n?t`
          <span class="message-failed" role="alert"><${E} name="circle-alert" size="16" /><span>
            ${s("chat.not_sent")} ${de(e.error)}</span></span>
          <span class="message-failed-acts">
            <button type="button" class="link" onClick=${()=>I.outbox.retry(e.key)}>${s("act.retry")}</button>
            <button type="button" class="link" onClick=${()=>I.outbox.discard(e.key)}>${s("chat.discard")}
              </button></span>`:t`<span class="message-meta">${e.retryAt&&e.error?.code==="rate_limited"&&t`<span>${s("chat.paced")}</span>`}
            <time>${ot(e.createdAt)}</time><${Zt} state="queued" /></span>`}
      </div>
    </li>`}var Ds=e=>!!e.body&&!e.deletedAt&&!e.media&&!e.replyTo&&!e.sharedPostId&&kt(e.body);function Ps(e){let o=0,n=()=>clearTimeout(o);return{onPointerDown:a=>{a.pointerType!=="mouse"&&!a.target.closest("button, a, audio, video")&&(n(),o=setTimeout(e,450))},onPointerUp:n,onPointerCancel:n,onPointerMove:a=>{Math.abs(a.movementX)+Math.abs(a.movementY)>6&&n()},onContextMenu:a=>{(a.pointerType!=="mouse"||a.target.closest(".bubble")&&!getSelection()?.toString()&&!a.target.closest("a"))&&(a.preventDefault(),e())}}}var Ls=100;function ss({onScroll:e}){let o=M(null),n=M(null),a=M({isAtEnd:!0,anchor:null,target:null}),r=M(e);r.current=e;let i=()=>{let c=o.current;if(a.current.anchor=null,!c||a.current.isAtEnd)return;let l=c.getBoundingClientRect().top;for(let $ of n.current.children){let b=$.getBoundingClientRect();if(b.bottom>l&&$.classList.contains("message")){a.current.anchor={row:$.dataset.row,top:b.top-l};return}}},d=c=>n.current.querySelector(`[data-row="${CSS.escape(c)}"]`),u=()=>{let c=o.current,{target:l,anchor:$,isAtEnd:b}=a.current;if(c){if(l&&d(l.row)){let g=d(l.row);a.current.target=null;let m=(c.clientHeight-g.offsetHeight)/2;c.scrollTop+=g.getBoundingClientRect().top-c.getBoundingClientRect().top-(l.isTop?48:Math.max(0,m)),a.current.isAtEnd=ts(c),l.then?.(g)}else if(b)c.scrollTop=c.scrollHeight;else if($&&d($.row)){let g=d($.row).getBoundingClientRect().top-c.getBoundingClientRect().top-$.top;Math.abs(g)>=1&&(c.scrollTop+=g)}i()}};return i(),ce(u),y(()=>{let c=new ResizeObserver(u);return c.observe(n.current),c.observe(o.current),()=>c.disconnect()},[]),{box:o,rows:n,place:a.current,onScroll:()=>{a.current.isAtEnd=ts(o.current),i(),r.current(o.current)},goTo(c,l={}){Object.assign(a.current,{target:{row:c,...l},isAtEnd:!1})},toEnd(){Object.assign(a.current,{isAtEnd:!0,target:null}),u()}}}var ts=e=>e.scrollHeight-e.scrollTop-e.clientHeight<Ls;var Z=40,ke=120,ut=200,Ns=5*6e4,Ke=[];function ns({chat:e,at:o,focus:n}){let{id:a,c:r}=e,i=(a&&X(a)?.items)??Ke,d=a?X(a)?.nextCursor!==null:!1,u=St(e),[c,l]=f(null),[$,b]=f(null),[g,m]=f(null),[q,C]=f(null),[_,S]=f(!1),L=M(r&&!ae(r)&&r.unreadCount>0?r.unreadAfter??r.readSeq:null),B=M(0),w=M(!1),v=M(!1),T=M({});T.current={items:i,range:c,hasOlder:d};let R=c?i.filter(p=>p.seq>=c.from&&(c.to===null||p.seq<=c.to)):Ke,z=c!==null&&c.to===null,j=ss({onScroll:p=>{p.scrollTop<p.clientHeight*2&&Je();let x=p.scrollHeight-p.scrollTop-p.clientHeight;x<p.clientHeight*2&&h(),S(x>448),a&&x<448&&T.current.range?.to===null&&T.current.items.length>ut*2&&I.messages.forgetOlder(a,ut),he(x<24&&v.current)}}),he=Hs({view:j,chat:e,items:T});async function ie(p){if(!w.current){w.current=!0,b(null);try{await I.messages.history(a,{before:p,limit:Z})}catch(x){b(x)}finally{w.current=!1}}}async function Je(){let{items:p,range:x,hasOlder:O}=T.current;if(!x||w.current)return;let oe=p.findIndex(xe=>xe.seq>=x.from);if(oe<=0&&(!O||(await ie(!0),oe=T.current.items.findIndex(xe=>xe.seq>=x.from),oe<=0)))return;let F=Math.max(0,oe-Z),Se=X(a).items,vs=x.to===null?Se.length-1:Se.findLastIndex(xe=>xe.seq<=x.to);l({from:F===0&&!T.current.hasOlder?0:Se[F].seq,to:vs-F>=ke?Se[F+ke-1].seq:x.to})}function h(){let{items:p,range:x}=T.current;if(!x||x.to===null)return;let O=Math.min(p.length-1,p.findLastIndex(F=>F.seq<=x.to)+Z),oe=p.findIndex(F=>F.seq>=x.from);l({from:O-oe>=ke?p[O-ke+1].seq:x.from,to:O===p.length-1?null:p[O].seq})}async function U(p){for(let x=0;x<60;x++){let O=X(a);if(O&&(O.nextCursor===null||O.items[0]?.seq<=p)||(await ie(!!O?.items.length),!X(a)))return}}async function Ve(p){await U(p);let x=X(a)?.items??Ke,O=x.findIndex(F=>F.seq>=p);if(O<0)return;let oe=O+Z;v.current=!1,j.goTo(x[O].id,{then:F=>{F.focus({preventScroll:!0}),F.classList.remove("is-lit"),requestAnimationFrame(()=>F.classList.add("is-lit"))}}),C(x[O].id),l({from:x[Math.max(0,O-Z)].seq,to:oe>=x.length?null:x[oe].seq})}function mt(){v.current=!0;let p=T.current.items;T.current.range?.to!==null&&l({from:p.at(-Z)?.seq??0,to:null}),j.toEnd()}y(()=>{a&&(async()=>{if(o)return Ve(Number(o));await ie(!1),L.current!==null&&await U(L.current);let p=X(a)?.items??Ke,x=L.current===null?-1:p.findIndex(O=>O.seq>L.current&&O.senderId!==D.value.id&&!O.system);if(x<0)return l({from:p.at(-Z)?.seq??0,to:null});j.goTo("unread",{isTop:!0}),l({from:p[Math.max(0,x-Z)].seq,to:p.length-x>Z*2?p[x+Z*2-1].seq:null})})()},[a]),y(()=>{n&&Ve(n.seq)},[n]),y(()=>{!z||R.length<=ke||l(j.place.isAtEnd?{from:R.at(-Z*2).seq,to:null}:{from:c.from,to:R[ke-1].seq})},[R.length]),y(()=>()=>{a&&I.messages.forgetOlder(a,ut)},[a]);let hs=u.length;y(()=>{hs&&mt()},[u.at(-1)?.key]),zs(a),j.place.isAtEnd&&z&&i.length&&(B.current=i.at(-1).seq);let gs=i.findLastIndex(p=>p.seq<=B.current),Qe=i.slice(gs+1).filter(p=>p.senderId!==D.value.id&&!p.system).length,pt=ge(()=>({jump:Ve,menu:(p,x)=>m({kind:"menu",message:p,from:x}),info:p=>m({kind:"info",message:p}),forward:p=>m({kind:"forward",message:p}),chat:()=>T.current.chat}),[]);T.current.chat=e;let $t=()=>m(null),qe=()=>{v.current=!0},ys=()=>m(p=>p?.kind==="menu"?null:p),Xe=g&&(i.find(p=>p.id===g.message.id)??g.message);return t`
    <div class="chat-scroll" ref=${j.box} onScroll=${j.onScroll}
      onWheel=${qe} onTouchMove=${qe} onKeyDown=${qe} onPointerDown=${qe}>
      ${$&&R.length>0&&t`<${K} error=${$} retry=${()=>ie(!0)} />`}
      <ul class="messages" ref=${j.rows} aria-label=${s("chat.messages")} onKeyDown=${p=>Fs(p,C)}
        onFocusIn=${p=>{let x=p.target.closest("[data-row]");x&&C(x.dataset.row)}}>
        ${js(R,L.current).map(p=>p.kind==="message"?t`<${Xt} key=${p.m.id} m=${p.m} isFirst=${p.isFirst} isLast=${p.isLast}
            isGroup=${r?.kind==="group"}
              isActive=${p.m.id===(q??R.at(-1)?.id)} tick=${Gs(p.m,r)} acts=${pt} />`:t`<li key=${p.key} data-row=${p.key} class=${p.kind==="unread"?"chat-unread":"chat-day"}>
            <span>${p.text}</span></li>`)}
        ${z||!a?u.map(p=>t`<${es} key=${p.key} item=${p} />`):null}
      </ul>
      ${!c&&a&&($?t`<${K} error=${$}
        retry=${()=>ie(!1).then(()=>l({from:0,to:null}))} />`:t`<${W} />`)}
      ${(c||!a)&&R.length===0&&u.length===0&&t`<p class="chat-begin soft">${s("chat.begin")}</p>`}
    </div>
    ${(_||!z&&c)&&t`<div class="chat-down"><button type="button" class="button plain"
      onClick=${mt}
      aria-label=${Qe?void 0:s("chat.to_end")}><${E} name="chevron-down" size="18" />
      ${Qe>0&&t`<span>${s("chat.n_new",{n:Qe})}</span>`}</button></div>`}
    ${g?.kind==="menu"&&t`<${Vt} key=${g.message.id} message=${Xe} chat=${e}
      from=${g.from} acts=${pt} onClose=${ys} />`}
    ${g?.kind==="info"&&t`<${Ut} message=${Xe} chat=${e} onClose=${$t} />`}
    ${g?.kind==="forward"&&t`<${Lt} message=${Xe} onClose=${$t} />`}`}function js(e,o){let n=[],a=null,r=o===null;for(let i of e){let d=!a||Bt(a.sentAt,i.sentAt);d&&n.push({kind:"day",key:`day-${i.sentAt.slice(0,10)}-${i.seq}`,text:Dt(i.sentAt)});let u=!r&&i.seq>o&&i.senderId!==D.value.id&&!i.system;u&&(r=!0,n.push({kind:"unread",key:"unread",text:s("chat.new")}));let c=n.at(-1),l=d||u||i.senderId!==a.senderId||!!a.system||!!i.system||Date.parse(i.sentAt)-Date.parse(a.sentAt)>Ns;c?.kind==="message"&&l&&(c.isLast=!0),n.push({kind:"message",m:i,isFirst:l,isLast:!1}),a=i}for(let i=0;i<n.length;i++)n[i].kind==="message"&&n[i+1]?.kind!=="message"&&(n[i].isLast=!0);return n}function Gs(e,o){if(!(!o||e.senderId!==D.value.id||e.deletedAt||e.system))return e.seq<=(o.peerReadSeq??0)?"read":e.seq<=(o.peerDeliveredSeq??0)?"delivered":"sent"}function Fs(e,o){let n=e.target.closest("[data-row]");if(!n||e.target!==n)return;let a=[...n.parentElement.querySelectorAll(".message")],r=a.indexOf(n),i={ArrowUp:r-1,ArrowDown:r+1,Home:0,End:a.length-1}[e.key];(e.key==="ContextMenu"||e.key==="F10"&&e.shiftKey||e.key==="Enter")&&(e.preventDefault(),n.querySelector(".message-more")?.click()),!(i===void 0||!a[i])&&(e.preventDefault(),o(a[i].dataset.row),a[i].focus())}function Hs({view:e,chat:o,items:n}){let a=M(0),r=M(0),i=M(0),d=(c=!1)=>{let{id:l,c:$}=o;if(!$||ae($)||!document.hasFocus()||document.hidden)return;let b=e.box.current?.getBoundingClientRect();if(!b)return;let g=0,m=0;for(let S of e.rows.current.querySelectorAll(".message[data-seq]")){let L=S.getBoundingClientRect();L.top>=b.bottom-24||L.bottom<=b.top||(m=Number(S.dataset.seq),g||=m)}let q=Math.max(i.current,$.unreadAfter??$.readSeq),C=n.current.items.find(S=>S.seq>q&&S.senderId!==D.value.id&&!S.system);if(m<=($.unreadAfter??$.readSeq))return;let _=!n.current.hasOlder||n.current.items[0].seq<=q+1;C&&!c&&(g>C.seq||!_)||(i.current=Math.max(i.current,m),r.current!==m&&(clearTimeout(a.current),r.current=m,a.current=setTimeout(()=>{r.current=0,!(!document.hasFocus()||document.hidden||!Q(l))&&I.messages.read(l,m)?.done.catch(()=>{})},1e3)))},u=M(d);return u.current=d,y(()=>{u.current()}),y(()=>{let c=()=>u.current(),l=()=>{clearTimeout(a.current),r.current=0};return addEventListener("focus",c),addEventListener("blur",l),document.addEventListener("visibilitychange",c),()=>{l(),removeEventListener("focus",c),removeEventListener("blur",l),document.removeEventListener("visibilitychange",c)}},[]),c=>u.current(c)}function zs(e){y(()=>{let o=[],n=0,a=Ee("receive_message",({message:r,sender:i},d)=>{r.conversationId!==e||d.isReplay||r.system||document.hidden||(o.push(`${i.displayName}: ${V(r)}`),n||=setTimeout(()=>{ve(o.length===1?o[0]:s("chat.n_new",{n:o.length})),o=[],n=0},1e3))});return()=>{a(),clearTimeout(n)}},[e])}function os({id:e,at:o}){let n=Q(e),[a,r]=f(null),i=!!n,d=()=>{r(null),I.conversations.get(e).catch(r)};return y(()=>{i||d()},[e,i]),n?t`<${dt} chat=${{id:e,peer:n.with,c:n}} at=${o} />`:t`
    <${re} title=${s("nav.messages")} backTo="/messages" />
    ${a?t`<${K} error=${a} retry=${a.status===404?void 0:d} />`:t`<${W} />`}`}function dt({chat:e,at:o}){let{c:n,peer:a,id:r}=e,[i,d]=f(!1),[u,c]=f(null),l=n?.kind==="group";y(()=>{l&&be(r)},[r,l]),y(()=>{a&&!(n&&ae(n))&&I.people.presence([a.id]).catch(()=>{})},[a?.id]);let $=n?fe(n):a,b=n?pe(n):a.displayName;return t`
    <${re} title=${b} shownTitle=${t`<${Us} c=${n} peer=${a} face=${$} name=${b}
      onGroup=${()=>d(!0)} />`} backTo="/messages">
      ${l&&t`<${P} icon="info" label=${s("chat.group_info")} onClick=${()=>d(!0)} />`}
      ${n&&t`<${He} c=${n} isOpen isHead />`}
    </${re}>
    ${r&&t`<${Ht} id=${r} onJump=${g=>c({seq:g})} />`}
    <${ns} key=${r??a.id} chat=${e} at=${o} focus=${u} />
    <${Ws} chat=${e} />
    ${n&&ae(n)?t`<${Ks} c=${n} />`:l&&n.group.onlyAdminsSend&&n.role==="member"?t`<p class="chat-closed soft">${s("chat.only_admins")}</p>`:a&&a.isAvailable===!1?t`<p class="chat-closed soft">${s("people.gone")}</p>`:t`<${Jt} key=${r??a.id} chat=${e} />`}
    ${i&&n&&t`<${Ft} c=${n} onClose=${()=>d(!1)} />`}`}function Us({c:e,peer:o,face:n,name:a,onGroup:r}){let i=Ge(e&&ae(e)?void 0:o?.id),d=i?.lastSeenAt?ht(i.lastSeenAt,Math.max(yt.value,Date.parse(i.lastSeenAt))):"",u=e?.kind==="group"?s("chat.n_members",{n:e.memberCount}):Pt(i,d),c=t`<${H} user=${n} size="32" status=${i?.status} />
    <span class="row-text"><bdi class="name">${a}</bdi>${u&&t`<span class="soft small-text">${u}</span>`}
      </span>`;return e?.kind==="group"?t`<button type="button" class="chat-who" onClick=${r}>${c}</button>`:t`<a class="chat-who" href=${Oe(o)}>${c}</a>`}function Ws({chat:{id:e,peer:o,c:n}}){let a=Ue(je(n?.kind==="group"?e:o?.id),n?.kind==="group");return t`<p class="chat-typing soft small-text">${a&&t`<span class="dots" aria-hidden="true"><i></i><i></i>
    <i></i></span>${a}`}</p>`}function Ks({c:e}){let[o,n]=f(!1),a=async(u,c)=>{n(!0),await N(u)&&c?.(),n(!1)},r=()=>ne("/messages?tab=requests",{replace:!0}),i=e.with.displayName,d=async()=>{await me(s("people.block_title",{name:i}),s("people.block_text"),s("people.block"))&&a(()=>A("blockUser",{path:{userId:e.with.id}}),r)};return t`
    <div class="chat-asked" role="group" aria-label=${s("chat.request")}>
      <p>${s("chat.request_text",{name:i})}</p>
      <div class="chat-asked-acts">
        <${k} variant="danger" disabled=${o} onClick=${d}>${s("people.block")}</${k}>
        <${k} disabled=${o} onClick=${()=>a(()=>A("declineMessageRequest",{path:{conversationId:e.id}}),r)}>${s("chat.decline")}</${k}>
        <${k} variant="primary" disabled=${o}
          onClick=${()=>a(()=>A("acceptMessageRequest",{path:{conversationId:e.id}}))}>
            ${s("chat.accept")}</${k}>
      </div>
    </div>`}function as({onClose:e}){let[o,n]=f(""),[a,r]=f(""),[i,d]=f([]),[u,c]=f(!0),[l,$]=f(null),[b,g]=f(!1),m=M(Ie()),q=async()=>{g(!0),$(null);try{let C=await A("createGroup",{body:{name:o.trim(),description:a.trim()||void 0,memberIds:i.map(_=>_.id),showsHistory:u},key:m.current});C.invited.length&&G(s("chat.invited",{n:C.invited.length})),e(),ne(`/messages/${C.conversation.id}`)}catch(C){C.status&&C.status<500&&(m.current=Ie()),$(C),g(!1)}};return t`
    <${J} title=${s("chat.new_group")} class="small" onClose=${e} actions=${t`
      <${k} onClick=${e}>${s("act.cancel")}</${k}>
      <${k} variant="primary" busy=${b} disabled=${!o.trim()} onClick=${q}>${s("chat.create")}
        </${k}>`}>
      <${ye} label=${s("chat.group_name")} value=${o} maxlength="100" error=${l?.fields?.name?.[0]}
        onInput=${C=>n(C.target.value)} />
      <${ye} label=${s("chat.group_description")} value=${a} rows="2" maxlength="1000"
        onInput=${C=>r(C.target.value)} />
      <${Ne} chosen=${i} onChange=${d} />
      <${ue} label=${s("chat.shows_history")} checked=${u} onChange=${c} />
      ${l&&!l.fields?.name&&t`<p class="form-trouble" role="alert"><${E} name="circle-alert" size="18"
        />${de(l)}</p>`}
    </${J}>`}function rs(){let[e,o]=f([]),[n,a]=f([]),[r,i]=f(""),d=ee.value.groupInvitations,u=()=>{A("listGroupInvitations",{query:{limit:100}}).then(l=>o(l.items),()=>{}),A("listOwnJoinRequests",{query:{limit:20}}).then(l=>a(l.items),()=>{})};y(u,[d]),y(()=>Ee("conversation_restored",u),[]);let c=(l,$,b)=>async()=>{i($);try{let g=await A(l,{path:{conversationId:$}});u(),b?.(g)}catch(g){G(de(g))}i("")};return t`
    ${e.length>0&&t`<h3 class="section-title">${s("chat.invitations")}</h3><ul class="rows">
      ${e.map(l=>t`
      <li class="row chat-invitation" key=${l.conversationId}>
        <${H} user=${{id:l.conversationId,displayName:l.name,avatar:l.picture}} />
        <div class="row-text"><bdi class="name">${l.name}</bdi>
          <span class="soft small-text">${s("chat.invited_by",{name:l.invitedBy.displayName})}</span>
          <span class="soft small-text">${s("chat.n_members",{n:l.memberCount})}</span></div>
        <div class="chat-asked-acts">
          <${k} disabled=${r===l.conversationId} onClick=${c("declineGroupInvitation",l.conversationId)}>
            ${s("chat.decline")}</${k}>
          <${k} variant="primary" disabled=${r===l.conversationId}
            onClick=${c("acceptGroupInvitation",l.conversationId,$=>ne(`/messages/${$.id}`))}>${s("chat.accept")}
              </${k}></div>
      </li>`)}</ul>`}
    ${n.length>0&&t`<h3 class="section-title">${s("chat.asking")}</h3><ul class="rows">
      ${n.map(l=>t`
      <li class="row" key=${l.conversationId}><bdi class="name cut grow">${l.name}</bdi>
        <${k} disabled=${r===l.conversationId} onClick=${c("withdrawJoinRequest",l.conversationId)}>
          ${s("chat.withdraw")}</${k}></li>`)}</ul>`}`}function is({words:e,conversations:o}){let n=ge(()=>De(i=>A("searchMessages",{query:{q:e,cursor:i,limit:30}})),[e]),a=o.filter(i=>pe(i).toLocaleLowerCase().includes(e.toLocaleLowerCase())),r=n.items.value;return t`
    ${a.length>0&&t`<h3 class="section-title">${s("nav.messages")}</h3>
      <ul class="chat-rows">${a.slice(0,8).map(i=>t`
        <li class="chat-row" key=${i.id}><a class="row-link" href="/messages/${i.id}"><${H} user=${fe(i)} />
          <bdi class="name cut">${pe(i)}</bdi></a></li>`)}</ul>`}
    <h3 class="section-title">${s("chat.messages")}</h3>
    <ul class="chat-rows">${r.map(i=>t`<${Vs} key=${i.id} m=${i} />`)}</ul>
    <${Js} key=${e} list=${n} />
    ${n.isAtEnd&&r.length===0&&t`<${te} icon="search" text=${s("chat.not_found")} />`}`}function Js({list:e}){return e.state.value,y(()=>{let o=setTimeout(()=>e.more(),300);return()=>clearTimeout(o)},[e]),e.isStarted&&t`<${Pe} list=${e} />`}function Vs({m:e}){let o=Q(e.conversationId),n=e.senderId===D.value.id?s("chat.you"):se(e.senderId).displayName;return t`
    <li class="chat-row"><a class="row-link" href="/messages/${e.conversationId}?at=${e.seq}">
      <${H} user=${o?fe(o):se(e.senderId)} />
      <span class="row-text"><span class="chat-row-top"><bdi class="name cut">${o?pe(o):n}</bdi>
        <time class="soft small-text" datetime=${e.sentAt}>${ze(e.sentAt)}</time></span>
        <span class="cut soft"><bdi>${n}</bdi>: <bdi dir="auto">${V(e)}</bdi></span></span></a></li>`}var Qs=["all","archived","requests"],Te=Me(()=>ee.value.conversations?.items??[]),ds=Me(()=>ee.value.messageRequests?.items??[]),cs=Me(()=>ds.value.length+(ee.value.groupInvitations??0)),Xs=(e,o)=>(o.pinnedAt??"").localeCompare(e.pinnedAt??""),ls=0;function ms({openId:e,tab:o,isPage:n}){let[a,r]=f(""),[i,d]=f(!1),u=M(null);ce(()=>{u.current.scrollTop=ls},[]);let c=t`<${P} icon="users" label=${s("chat.new_group")} onClick=${()=>d(!0)} />`;return t`
    <section class="chat-list" ref=${u} aria-label=${s("nav.messages")}
      onScroll=${l=>{ls=l.target.scrollTop}}>
      ${n?t`<${re} title=${s("nav.messages")}>${c}</${re}>`:t`<header class="page-head"><h2 class="grow">${s("nav.messages")}</h2>${c}</header>`}
      <div class="chat-search field-box"><${E} name="search" size="18" />
        <input type="search" value=${a} aria-label=${s("chat.search")} placeholder=${s("chat.search")}
          onInput=${l=>r(l.target.value)} /></div>
      ${a.trim().length>1?t`<${is} words=${a.trim()} conversations=${Te.value} />`:t`
        <nav class="tabs" aria-label=${s("chat.tabs")}>${Qs.map(l=>t`
          <a key=${l} href=${l==="all"?"/messages":`/messages?tab=${l}`}
            aria-current=${l===o?"page":void 0}>
            <span>${s(`chat.tab_${l}`)}${l==="requests"&&cs.value>0&&t` <span class="badge">${Ye(cs.value)}</span>`}</span></a>`)}
        </nav>
        ${o==="all"?t`<${Ys} openId=${e} />`:o==="archived"?t`<${us} key="archived" tab=${o} openId=${e} operation="listConversations"
            query=${{isArchived:!0}}
              known=${Te.value.filter(l=>l.isArchived)}
                knows=${l=>Te.value.some($=>$.id===l)} icon="archive" />`:t`<${rs} /><${us} key="requests" tab=${o} openId=${e} operation="listMessageRequests"
                known=${ds.value} knows=${l=>Te.value.some($=>$.id===l)} icon="user-plus"
                  />`}`}
      ${i&&t`<${as} onClose=${()=>d(!1)} />`}
    </section>`}function Ys({openId:e}){let o=Te.value.filter(r=>!r.isArchived).sort(Xs),n=!!ee.value.conversations?.nextCursor,a=bt(()=>{I.conversations.more().catch(()=>{})});return ps(o),t`
    <${$s} rows=${o} openId=${e} tab="all" />
    ${n&&t`<div ref=${a} key=${o.length}></div>`}
    ${o.length===0&&!n&&t`<${te} icon="message-circle" text=${s("chat.empty")}>
      <${Ze} variant="primary" href="/search">${s("chat.find_people")}</${Ze}></${te}>`}`}function us({tab:e,openId:o,operation:n,query:a,known:r,knows:i,icon:d}){let u=Nt(`chat.${e}`,()=>De($=>A(n,{query:{...a,cursor:$,limit:50}}))),c=new Set(r.map($=>$.id)),l=[...r,...u.items.value.filter($=>!c.has($.id)&&!i($.id))];return ps(l),t`
    <${$s} rows=${l} openId=${o} tab=${e} />
    <${Pe} list=${u} />
    ${l.length===0&&u.isAtEnd&&t`<${te} icon=${d}
      text=${s(e==="archived"?"chat.empty_archived":"chat.empty_requests")} />`}`}function ps(e){let o=e.map(n=>n.with?.id).filter(Boolean);y(()=>{let n=o.filter(a=>!ee.value.presence?.[a]);n.length&&I.people.presence(n).catch(()=>{})},[o.join()])}var $s=({rows:e,openId:o,tab:n})=>t`
  <ul class="chat-rows">${e.map(a=>t`<${Zs} key=${a.id} c=${a} isOpen=${a.id===o} tab=${n} />`)}
    </ul>`;function Zs({c:e,isOpen:o,tab:n}){let a=en(e),r=Ue(je(e.with?.id??e.id),e.kind==="group"),i=qt(e.id)!==void 0,d=wt(e),u=e.lastMessage?.sentAt;return t`
    <li class="chat-row ${o?"is-open":""} ${d?"is-unread":""}">
      <a class="row-link" href="/messages/${e.id}${n==="all"?"":`?tab=${n}`}"
        aria-current=${o?"true":void 0}>
        <${H} user=${fe(e)} status=${Ge(e.with?.id)?.status} />
        <span class="row-text">
          <span class="chat-row-top"><bdi class="name cut">${pe(e)}</bdi>
            ${i&&t`<${E} name="bell-off" size="14" />`}
            ${u&&t`<time class="soft small-text" datetime=${u}>${ze(u)}</time>`}</span>
          <span class="chat-row-line">
            ${r?t`<span class="cut chat-typing-line">${r}</span>`:a?t`<span class="cut"><span class="chat-draft">${s("chat.draft")}</span> <bdi>${a}</bdi>
                </span>`:t`<bdi class="cut" dir="auto">${Ot(e)}</bdi>`}
            ${e.pinnedAt&&t`<${E} name="pin" size="14" /><span class="hidden">${s("chat.pinned")}</span>`}
            ${d&&t`<span class="badge ${i?"is-muted":""}" aria-hidden="true">
              ${e.unreadCount>0?Ye(e.unreadCount):""}</span>
              <span class="hidden">${s("chat.unread",{n:e.unreadCount})}</span>`}
          </span></span>
      </a>
      <${He} c=${e} isOpen=${o} />
    </li>`}function en(e){return(Le(Fe({id:e.id,peer:e.with})).content.get().text??e.draft?.text??"").trim()}function fs({username:e}){let[o,n]=f(null),[a,r]=f(null),i=()=>{r(null),A("getProfileByUsername",{path:{username:e}}).then(async u=>{for(Mt(u);ee.value.conversations?.nextCursor&&!nt(u.id);)await I.conversations.more();n(u)}).catch(r)};y(i,[e]);let d=o&&nt(o.id);return y(()=>{d&&ne(`/messages/${d.id}`,{replace:!0})},[d?.id]),o&&!d?t`<${dt} chat=${{peer:o}} />`:t`
    <${re} title=${`@${e}`} backTo="/messages" />
    ${a?.status===404?t`<${te} icon="user-x" text=${s("people.not_found")} />`:a?t`<${K} error=${a} retry=${i} />`:t`<${W} rows="1" />`}`}function tn({params:e,query:o}){let n=["archived","requests"].includes(o.get("tab"))?o.get("tab"):"all",a=!!(e.id||e.username);return t`
    <div class="chat ${a?"is-open":""}">
      <${ms} openId=${e.id} tab=${n} isPage=${!a} />
      <section class="chat-pane" aria-label=${s("chat.conversation")}>
        ${e.id?t`<${os} key=${e.id} id=${e.id} at=${o.get("at")} />`:e.username?t`<${fs} username=${e.username} />`:t`<${te} icon="message-circle" text=${s("chat.choose")} />`}
      </section>
    </div>`}export{tn as default};
