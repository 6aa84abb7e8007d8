import{A as Ae,B as Ue,C as Lt,E as Nt,a as Q,b as tt,c as X,d as Ce,e as je,f as Ge,g as St,h as ae,i as Mt,j as Fe,k as _e,l as Et,m as se,n as be,o as Rt,p as Y,q as He,r as pe,s as he,t as Ot,u as V,v as Bt,w as st,x as Dt,y as Pt,z as ze}from"./chunk-T7KI37GX.js";import{a as Ne}from"./chunk-TDGNG7XJ.js";import{a as At,b as Tt}from"./chunk-OQH3CXLX.js";import{a as Le}from"./chunk-Z6D7GVO4.js";import{B as jt,D as re,b as vt,d as bt,e as wt,u as qt,z as ne}from"./chunk-SPDXNJRK.js";import{$ as yt,A as s,C as Re,E as Ye,F as fe,I as $t,J as E,K as k,L as P,M as Ze,N as H,O as ft,P as Oe,Q as le,R as ht,S as gt,T as ye,U as Be,V as ue,W,X as te,Y as K,Z as de,aa as De,ba as Pe,c as f,d as y,da as J,e as ce,ea as me,f as M,fa as G,g as $e,ha as ve,ia as kt,j as pt,k as Me,ka as et,m as t,ma as N,n as I,p as ee,pa as xt,qa as It,r as B,s as q,sa as Ct,t as Ee,ta as _t,v as Ie}from"./chunk-L3PRYRRD.js";var ws=86400;function Gt({c:e}){let o={conversationId:e.id},[n,a]=f(null),[r,i]=f([]),[d,u]=f(null),[c,l]=f("7"),[p,b]=f(!1),[g,m]=f(!1),T=()=>{u(null),q("listGroupInvites",{path:o,query:{limit:20}}).then(w=>a(w.items),u)},C=()=>{q("listJoinRequests",{path:o,query:{limit:100}}).then(w=>i(w.items),()=>{})};y(T,[e.id]),y(C,[e.id,e.joinRequestCount]);let _=async()=>{m(!0);let w=await N(()=>q("createGroupInvite",{path:o,body:{expiresInSeconds:c==="0"?void 0:Number(c)*ws,needsApproval:p},key:Ie()}));m(!1),w&&(T(),S(w))},S=w=>navigator.clipboard.writeText(`${location.origin}/invite/${w.code}`).then(()=>G(s("chat.link_copied")),()=>{}),L=async w=>{await N(()=>q("revokeGroupInvite",{path:{...o,inviteId:w.id}}))&&T()},D=(w,v)=>async()=>{await N(()=>q(w,{path:{...o,userId:v.id}}))&&C()};return t`
    ${r.length>0&&t`<section class="info-part"><h3>${s("chat.want_in")}</h3><ul class="rows">
      ${r.map(w=>t`
      <${le} key=${w.user.id} user=${w.user}>
        <${P} icon="x" label=${s("chat.decline")} onClick=${D("declineJoinRequest",w.user)} />
        <${k} variant="primary" onClick=${D("approveJoinRequest",w.user)}>${s("chat.let_in")}</${k}>
          </${le}>`)}</ul></section>`}
    <section class="info-part"><h3>${s("chat.links")}</h3>
      <${Be} label=${s("chat.link_ends")} value=${c} onChange=${w=>l(w.target.value)}
        options=${[["1",s("chat.days",{n:1})],["7",s("chat.days",{n:7})],["30",s("chat.days",{n:30})],["0",s("chat.never")]]} />
      <${ue} label=${s("chat.link_approval")} checked=${p} onChange=${b} />
      <${k} icon="link" busy=${g} onClick=${_}>${s("chat.new_link")}</${k}>
      ${d?t`<${K} error=${d} retry=${T} />`:n?t`<ul class="rows">${n.map(w=>t`
        <li class="row" key=${w.id}><${E} name="link" size="18" />
          <span class="row-text"><bdi class="cut" dir="ltr">/invite/${w.code}</bdi><span class="soft small-text">
            ${s("chat.link_uses",{n:w.uses})}
            ${w.expiresAt&&t` · ${s("chat.link_until",{date:fe(w.expiresAt,{dateStyle:"medium"})})}`}
            ${w.needsApproval&&t` · ${s("chat.link_asks")}`}</span></span>
          <${P} icon="copy" label=${s("chat.copy_link")} onClick=${()=>S(w)} />
          <${P} icon="trash-2" label=${s("chat.revoke")} onClick=${()=>L(w)} /></li>`)}</ul>`:t`<${W} rows="1" />`}
    </section>`}var nt=[0,10,30,60,300,900,3600];function Ft({c:e}){let o={conversationId:e.id},[n,a]=f(e.group.name),[r,i]=f(e.group.description??""),[d,u]=f(!1),c=m=>N(()=>q("updateGroup",{path:o,body:m})),l=async()=>{u(!0),await c({name:n.trim(),description:r.trim()}),u(!1)},p=n.trim()===e.group.name&&r.trim()===(e.group.description??""),b=()=>{let m=Object.assign(document.createElement("input"),{type:"file",accept:"image/jpeg,image/png,image/webp"});m.addEventListener("change",()=>N(async()=>{let T=await I.media.upload(m.files[0]).done;await q("setGroupPicture",{path:o,body:{mediaId:T.id}}),G(s("chat.picture_changed"))})),m.click()},g=nt.includes(e.group.slowModeSeconds)?nt:[...nt,e.group.slowModeSeconds];return t`
    <div class="info-part">
      <div class="chat-asked-acts"><${k} icon="camera" onClick=${b}>${s("chat.change_picture")}</${k}>
        ${e.group.picture&&t`<${k} onClick=${()=>N(()=>q("removeGroupPicture",{path:o}))}>
          ${s("chat.remove_picture")}</${k}>`}</div>
      <${ye} label=${s("chat.group_name")} value=${n} maxlength="100" onInput=${m=>a(m.target.value)} />
      <${ye} label=${s("chat.group_description")} value=${r} rows="2" maxlength="1000"
        onInput=${m=>i(m.target.value)} />
      <${k} variant="primary" busy=${d} disabled=${p||!n.trim()} onClick=${l}>${s("act.save")}
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
    </div>`}function Ht({c:e,onClose:o}){let[n,a]=f("members"),r=e.role!=="member",i={conversationId:e.id},d=async()=>{await me(s("chat.leave_title",{name:e.group.name}),s("chat.leave_text"),s("chat.leave"))&&await N(()=>q("leaveGroup",{path:i}))&&(o(),ne("/messages",{replace:!0}))},u=r?["members","doors","settings"]:["members"];return t`
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
      ${n==="doors"&&r?t`<${Gt} c=${e} />`:n==="settings"&&r?t`<${Ft} c=${e} />`:t`<${ks} c=${e} isAdmin=${r} onClose=${o} />`}
    </${J}>`}function ks({c:e,isAdmin:o,onClose:n}){let[a,r]=f(null),[i,d]=f(!1);y(()=>be(e.id,!0),[e.id]);let u=Rt(e.id),c=async()=>{d(!0);let l=await N(()=>q("addGroupMembers",{path:{conversationId:e.id},body:{userIds:a.map(p=>p.id)}}));d(!1),l&&(l.invited.length&&G(s("chat.invited",{n:l.invited.length})),r(null),be(e.id,!0))};return t`
    ${o&&(a?t`
      <${Ne} chosen=${a} onChange=${r} without=${new Set(u?.map(l=>l.user.id))} />
      <div class="chat-asked-acts"><${k} onClick=${()=>r(null)}>${s("act.cancel")}</${k}>
        <${k} variant="primary" busy=${i} disabled=${a.length===0} onClick=${c}>${s("chat.add")}
          </${k}></div>`:t`<${k} icon="user-plus" onClick=${()=>r([])}>${s("chat.add_people")}</${k}>`)}
    ${u?t`<ul class="rows">
      ${u.map(l=>t`<${xs} key=${l.user.id} m=${l} c=${e} onClose=${n} />`)}</ul>`:t`<${W} rows="3" />`}`}function xs({m:e,c:o,onClose:n}){let a={conversationId:o.id,userId:e.user.id},r=e.user.id===B.value.id,i=o.role==="owner",d=()=>be(o.id,!0),u=b=>async()=>{await N(()=>q("setGroupRole",{path:a,body:{role:b}}))&&d()},c=async()=>{await me(s("chat.remove_title",{name:e.user.displayName}),s("chat.remove_text"),s("act.remove"))&&await N(()=>q("removeGroupMember",{path:a}))&&d()},l=async()=>{await me(s("chat.hand_over_title",{name:e.user.displayName}),s("chat.hand_over_text"),s("chat.hand_over"))&&await N(()=>q("handOverGroup",{path:a}))&&d()},p=!r&&(i||o.role==="admin"&&e.role==="member");return t`
    <li class="row"><a class="row-link" href=${Oe(e.user)} onClick=${n}><${H} user=${e.user} size="32"
      />
        <span class="row-text"><${ft} user=${e.user} /><span class="soft small-text">
          ${r?s("chat.you"):t`<bdi>@${e.user.username}</bdi>`}</span></span></a>
      <span class="row-end">${e.role!=="member"&&t`<span class="chip-note">${s(`chat.role_${e.role}`)}</span>`}
        ${!r&&(i||p)&&t`<${kt} label=${s("act.more")} items=${[i&&e.role==="member"&&{icon:"shield",text:s("chat.make_admin"),onClick:u("admin")},i&&e.role==="admin"&&{icon:"user",text:s("chat.make_member"),onClick:u("member")},i&&{icon:"badge-check",text:s("chat.hand_over"),onClick:l},p&&{icon:"user-x",text:s("act.remove"),danger:!0,onClick:c}]} />`}</span></li>`}function zt({id:e,onJump:o}){let[n,a]=f(!1),r=Q(e),i=Ce(e)??[],d=!!(r&&!ae(r));if(y(()=>{d&&I.messages.pins(e).catch(()=>{})},[e,d]),i.length===0)return null;let u=c=>{a(!1),o(c.message.seq)};return t`
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
                  class="soft small-text"><${gt} at=${c.message.sentAt} /></span></span>
                  <span class="cut" dir="auto">${V(c.message)}</span></span></button>
              <${P} icon="x" label=${s("chat.unpin_message")}
                onClick=${()=>Y(I.messages.pin(c.message.id,!1))} /></li>`)}</ul>
        </${J}>`}
    </div>`}var ot=e=>fe(e,{dateStyle:"medium",timeStyle:"short"});function Wt({message:e,chat:o,onClose:n}){let a=e.senderId===B.value.id;return t`
    <${J} title=${s("chat.info")} class="small" onClose=${n}>
      ${a&&t`<${Is} m=${e} isGroup=${o.c?.kind==="group"} />`}
      ${e.reactions&&t`<${Ut} title=${s("chat.reactions")} operation="listMessageReactions" m=${e}
        show=${r=>t`
        <${le} key=${r.user.id+r.emoji} user=${r.user}><span class="emoji">${r.emoji}</span></${le}>`}
          />`}
      ${e.editedAt&&t`<${Ut} title=${s("chat.edits")} operation="listMessageEdits" m=${e} show=${r=>t`
        <li class="row" key=${r.at}><div class="grow"><p class="pre" dir="auto">${r.body}</p><p class="soft small-text">
          ${ot(r.at)}</p></div></li>`} />`}
    </${J}>`}function at(e,o){let[n,a]=f(null),[r,i]=f(null),d=()=>{i(null),q(e,{path:{messageId:o}}).then(a,i)};return y(d,[o]),{answer:n,error:r,load:d}}function Ut({title:e,operation:o,m:n,show:a}){let{answer:r,error:i,load:d}=at(o,n.id);return t`<section class="info-part"><h3>${e}</h3>
    ${i?t`<${K} error=${i} retry=${d} />`:r?t`<ul class="rows">${r.items.map(a)}</ul>`:t`<${W} rows="1" />`}</section>`}function Is({m:e,isGroup:o}){let n=at("getMessageStory",e.id),a=at("listMessageReceipts",e.id);if(n.error)return t`<${K} error=${n.error} retry=${n.load} />`;if(!n.answer)return t`<${W} rows="2" />`;let r=n.answer,i=(u,c)=>t`<li><${E} name=${u} size="18" /><span>${c}</span></li>`,d=r.pushNotification;return t`
    <ul class="message-way">
      ${i("check",s("chat.way_stored",{time:ot(r.storedAt)}))}
      ${r.pushedTo!==void 0&&i("monitor",s("chat.way_pushed",{n:r.pushedTo}))}
      ${d&&i("bell",d.sentAt?s("chat.way_notified",{time:ot(d.sentAt)}):s("chat.way_not_notified"))}
      ${i("check-check",o?s("chat.way_delivered_n",{n:r.deliveredCount,all:r.receiverCount}):s(r.deliveredCount>0?"chat.tick_delivered":"chat.way_not_delivered"))}
      ${r.readCount!==void 0&&i("eye",o?s("chat.way_read_n",{n:r.readCount,all:r.receiverCount}):s(r.readCount>0?"chat.tick_read":"chat.way_not_read"))}
    </ul>
    ${o&&a.answer&&t`<ul class="rows">${a.answer.items.map(u=>t`
      <${le} key=${u.user.id} user=${u.user}><span class="soft small-text">
        ${s(u.isRead?"chat.tick_read":u.isDelivered?"chat.tick_delivered":"chat.way_not_delivered")}</span>
          </${le}>`)}</ul>`}`}var Cs=["audio/webm;codecs=opus","audio/ogg;codecs=opus","audio/mp4"],_s=900,Kt=()=>!!(globalThis.MediaRecorder&&navigator.mediaDevices?.getUserMedia);function Jt({onSend:e,onBeat:o,onClose:n}){let[a,r]=f(0),[i,d]=f(null),[u,c]=f(0),l=M({});y(()=>(p(),()=>b(!1)),[]);async function p(){let m=l.current;try{m.stream=await navigator.mediaDevices.getUserMedia({audio:!0})}catch{return G(s("chat.no_microphone")),n()}if(m.isOver)return m.stream.getTracks().forEach(S=>S.stop());m.recorder=new MediaRecorder(m.stream,{mimeType:Cs.find(S=>MediaRecorder.isTypeSupported(S))}),m.pieces=[],m.recorder.addEventListener("dataavailable",S=>m.pieces.push(S.data)),m.context=new AudioContext;let T=m.context.createAnalyser();m.context.createMediaStreamSource(m.stream).connect(T);let C=new Uint8Array(T.fftSize),_=Date.now();m.timer=setInterval(()=>{T.getByteTimeDomainData(C),c(Math.min(1,Math.max(...C.map(L=>Math.abs(L-128)))/64));let S=Math.floor((Date.now()-_)/1e3);r(S),o(),S>=_s&&g()},200),m.recorder.start(),ve(s("chat.recording"))}function b(m=!0){let T=l.current;T.isOver=!0,clearInterval(T.timer),T.stream?.getTracks().forEach(C=>C.stop()),T.context?.close().catch(()=>{}),T.context=void 0,m||T.upload?.discard()}async function g(){let m=l.current;if(m.isOver||!m.recorder)return;let T=m.recorder.mimeType.split(";")[0];await new Promise(_=>{m.recorder.addEventListener("stop",_,{once:!0}),m.recorder.stop()}),b(),d(0);let C=new File(m.pieces,`voice.${T==="audio/mp4"?"m4a":T.slice(6)}`,{type:T});try{m.upload=I.media.upload(C,{onProgress:d});let _=await m.upload.done;m.upload=void 0,e(_)}catch(_){_.code!=="cancelled"&&G(de(_))}n()}return t`
    <div class="recorder" role="group" aria-label=${s("chat.recording")}>
      <${P} icon="trash-2" label=${s("chat.discard_voice")} onClick=${n} />
      ${i===null?t`<span class="recorder-dot" style=${{scale:String(1+u)}}></span><span
        class="recorder-time">${Ae(a)}</span>
          <span class="grow soft cut">${s("chat.recording")}</span>`:t`<progress class="grow" max="1" value=${i} aria-label=${s("chat.sending_voice")}></progress>`}
      <button type="button" class="icon-button send" disabled=${i!==null} aria-label=${s("chat.send")}
        title=${s("chat.send")} onClick=${g}>
        <${E} name="send" /></button>
    </div>`}var rt=4e3,we=pt(null);function Vt({chat:e}){let{id:o,peer:n,c:a}=e,r=$e(()=>Le(Fe(e)),[]),[i,d]=f(()=>r.content.get()),[u,c]=f(null),[l,p]=f(!1),b=M(null);y(()=>(d(r.content.get()),r.content.subscribe(d)),[r]),y(()=>()=>{r.flush(),we.value=null},[r]);let g=u?u.text:i.text??"",m=u?[]:i.media??[],T=h=>{h.forEach(U=>_e.set(U.id,U)),r.set({media:h})},C=At(i.media??[],T,r.scope),_=Ts(e,r),S=As(e);y(()=>{let h=we.value;h&&(we.value=null,h.kind==="reply"?(c(null),r.set({replyTo:h.message.id}),_()):c({message:h.message,text:h.message.body??""}),b.current?.focus())},[we.value]),ce(()=>{let h=b.current;h&&(h.style.height="auto",h.style.height=`${Math.min(h.scrollHeight,innerHeight*.4)}px`)},[g,l]),y(()=>{matchMedia("(hover: hover)").matches&&!document.querySelector("dialog[open]")&&b.current?.focus()},[l]);let L=o?{conversationId:o}:{to:n.id},D=!u&&i.replyTo?X(o)?.items.find(h=>h.id===i.replyTo):void 0,w=g.trim(),v=g.length>rt,A=!v&&C.pending.length===0&&(w||m.length>0||u?.message.media),R=h=>{if(u)return c({...u,text:h});r.set({text:h}),S(h.trim()!==""),_()},z=()=>{if(A){if(u)return w!==u.message.body&&Y(I.messages.edit(u.message.id,w)),c(null);I.messages.send({...L,text:w,mediaIds:m.length?m.map(h=>h.id):void 0,replyToId:i.replyTo}),r.set({text:"",media:[],replyTo:void 0}),r.flush(),_.sent(),S.sent(),b.current?.focus()}},j=()=>{let h=X(o)?.items.findLast(U=>qs(U)&&U.body&&!U.deletedAt&&!U.system);h&&c({message:h,text:h.body})},ge=h=>{h.isComposing||h.keyCode===229||(h.key==="Enter"&&!h.shiftKey&&!h.altKey&&(h.preventDefault(),z()),h.key==="Escape"&&(u||D)&&(h.preventDefault(),u?c(null):r.set({replyTo:void 0})),h.key==="ArrowUp"&&!g&&o&&(h.preventDefault(),j()))},ie=(h,U)=>{U?.length&&!u&&(h.preventDefault(),C.add([...U]))},Je=h=>{_e.set(h.id,h),I.messages.send({...L,mediaIds:[h.id],replyToId:i.replyTo}),r.set({replyTo:void 0})};return t`
    <div class="write" onDragOver=${h=>h.preventDefault()} onDrop=${h=>ie(h,h.dataTransfer?.files)}>
      ${(u||D)&&t`
        <div class="write-about"><${E} name=${u?"pencil":"reply"} size="18" />
          <span class="row-text"><span class="strong">${u?s("chat.editing"):s("chat.reply_to",{name:se(D.senderId).displayName})}</span>
            <span class="soft cut" dir="auto">${V(u?u.message:D)}</span></span>
          <${P} icon="x" label=${s("act.cancel")} onClick=${()=>u?c(null):r.set({replyTo:void 0})} /></div>`}
      ${!u&&t`<${Tt} uploads=${C} media=${m} />`}
      ${l?t`<${Jt} onSend=${Je} onBeat=${()=>S(!0,"recording")}
          onClose=${()=>{p(!1),S(!1)}} />`:t`
        <form class="write-line" onSubmit=${h=>{h.preventDefault(),z()}}>
          ${!u&&t`<${P} icon="paperclip" label=${s("compose.add_file")} onClick=${C.choose}
            />`}
          <div class="field-box grow"><textarea ref=${b} rows="1" dir=${g?"auto":void 0} value=${g}
            aria-label=${s("chat.message")}
            placeholder=${s("chat.message")} enterkeyhint="send" onInput=${h=>R(h.target.value)}
              onKeyDown=${ge}
            onBlur=${()=>S(!1)} onPaste=${h=>ie(h,h.clipboardData?.files)}></textarea></div>
          ${g.length>rt*.8&&t`<span class="counter ${v?"over":""}">
            ${Re(rt-g.length)}</span>`}
          ${!A&&!g&&!u&&Kt()&&(a||n)?t`<${P} icon="mic" label=${s("chat.record")} onClick=${()=>p(!0)} />`:t`<button class="icon-button send" aria-disabled=${A?void 0:"true"}
              aria-label=${s(u?"act.save":"chat.send")}
                title=${s(u?"act.save":"chat.send")}><${E} name=${u?"check":"send"} /></button>`}
        </form>`}
    </div>`}function As({id:e,peer:o,c:n}){let a=M({at:0,isOn:!1}),r=n?.kind==="group"?{conversationId:e}:o?{to:o.id}:void 0,i=(d,u="text")=>{let c=Date.now();!r||!n||(d?c-a.current.at<4e3:!a.current.isOn)||(a.current={at:d?c:0,isOn:d},I.messages.typing(r,{isOn:d,kind:u}))};return i.sent=()=>{a.current={at:0,isOn:!1}},i}function Ts({id:e},o){let n=M(0),a=$e(()=>B.peek()?.id,[]),r=e&&Q(e)?.draft,i=()=>{if(clearTimeout(n.current),n.current=0,!e||B.peek()?.id!==a)return;let{text:u="",replyTo:c}=o.content.get(),l=Q(e)?.draft;u.trim()||c?(u!==l?.text||c!==l?.replyToId)&&I.write("saveMessageDraft",{path:{conversationId:e},body:{text:u,replyToId:c}}).done.catch(()=>{}):l&&I.write("deleteMessageDraft",{path:{conversationId:e},query:{savedAt:l.savedAt}}).done.catch(()=>{})};y(()=>{let{text:u="",synced:c="",replyTo:l}=o.content.get(),p=r?.text??"";p===u?p!==c&&o.set({synced:p}):u===c&&!n.current&&o.set({text:p,synced:p,replyTo:r?.replyToId??l})},[r?.savedAt]),y(()=>()=>{n.current&&i()},[]);let d=()=>{clearTimeout(n.current),n.current=setTimeout(i,2e3)};return d.sent=i,d}var qs=e=>e.senderId===I.state.get()?.profile?.id;var Ss=["\u{1F44D}","\u2764\uFE0F","\u{1F602}","\u{1F62E}","\u{1F622}","\u{1F64F}"],Ms=["\u{1F600}","\u{1F605}","\u{1F60A}","\u{1F60D}","\u{1F618}","\u{1F60E}","\u{1F914}","\u{1F634}","\u{1F621}","\u{1F973}","\u{1F631}","\u{1F917}","\u{1F644}","\u{1F62C}","\u{1F91D}","\u{1F44F}","\u{1F44E}","\u{1F44C}","\u{1F4AA}","\u{1F64C}","\u{1F525}","\u2728","\u{1F389}","\u{1F4AF}","\u2705","\u274C","\u2753","\u{1F440}","\u{1F4A1}","\u{1F3B6}","\u2615","\u{1F35E}","\u{1F372}","\u{1F370}","\u{1F331}","\u{1F308}","\u2B50","\u{1F682}","\u{1F3E0}","\u{1F494}"];function Qt({message:e,chat:o,from:n,acts:a,onClose:r}){let i=M(null),[d,u]=f(!1),c=e.senderId===B.value.id,l=!!(o.c&&o.c.peerReadSeq!==void 0||o.c?.kind==="group"),p=Ce(e.conversationId)?.some(v=>v.message.id===e.id);y(()=>{let v=i.current;v.showPopover(),v.querySelector("[role=menuitem]")?.focus(),l&&!Ce(e.conversationId)&&I.messages.pins(e.conversationId).catch(()=>{})},[]),ce(()=>{let v=i.current;v.matches(":popover-open")||v.showPopover();let A=(n?.closest(".message")?.querySelector(".bubble")??n).getBoundingClientRect(),R=v.getBoundingClientRect(),z=c!==(document.documentElement.dir==="rtl");v.style.left=`${Math.max(8,Math.min(innerWidth-R.width-8,z?A.right-R.width:A.left))}px`;let j=A.bottom+6+R.height<innerHeight;v.style.top=`${Math.max(8,j?A.bottom+6:Math.min(innerHeight-R.height-8,A.top-R.height-6))}px`});let b=()=>{i.current?.matches(":popover-open")&&i.current.hidePopover()},g=v=>{b(),v()},m=v=>g(()=>{let A=e.reactions?.some(R=>R.emoji===v&&R.isMine);Y(I.messages.react(e.id,v,!A))}),T=async()=>{await me(s("chat.delete_title"),s("chat.delete_text"),s("chat.delete_all"))&&Y(I.messages.delete(e.id))},C=()=>Y(I.messages.hide(e.id)),_=()=>navigator.clipboard.writeText(e.body).then(()=>G(s("chat.copied")),()=>{}),S=v=>()=>{we.value={kind:v,message:e}},L=v=>{let A=[...i.current.querySelectorAll("button")],R=A.indexOf(document.activeElement),z=v.key==="ArrowRight"||v.key==="ArrowLeft",j=document.documentElement.dir==="rtl"?"ArrowLeft":"ArrowRight",ge={ArrowDown:R+1,ArrowUp:R-1,Home:0,End:A.length-1}[v.key]??(z?R+(v.key===j?1:-1):void 0);v.key==="Tab"&&b(),ge!==void 0&&(v.preventDefault(),A[(ge+A.length)%A.length].focus())},D=(v,A,R,z)=>t`
    <button type="button" role="menuitem" tabindex="-1" class=${z?"danger":""} onClick=${()=>g(R)}>
      <${E} name=${v} size="18" />${A}</button>`,w=v=>t`<button type="button" role="menuitem" tabindex="-1" key=${v}
    aria-label=${s("chat.react_with",{emoji:v})}
    class=${e.reactions?.some(A=>A.emoji===v&&A.isMine)?"on":""} onClick=${()=>m(v)}>${v}</button>`;return t`
    <div popover="auto" class="menu message-menu" role="menu" aria-label=${s("chat.message_menu")} ref=${i}
      onKeyDown=${L}
      onToggle=${v=>{v.newState==="closed"&&(n?.closest("[data-row]")?.focus({preventScroll:!0}),r())}}>
      ${l&&t`<div class="emoji-row" role="group">${Ss.map(w)}
        ${!d&&t`<button type="button" role="menuitem" tabindex="-1" aria-label=${s("chat.more_emoji")}
          onClick=${()=>u(!0)}><${E} name="smile-plus" /></button>`}</div>`}
      ${d?t`<div class="emoji-grid" role="group">${Ms.map(w)}</div>`:t`
        ${l&&D("reply",s("chat.reply"),S("reply"))}
        ${e.body&&D("copy",s("chat.copy"),_)}
        ${c&&e.body&&!e.isForwarded&&l&&D("pencil",s("act.edit"),S("edit"))}
        ${D("share-2",s("chat.forward"),()=>a.forward(e))}
        ${l&&D("pin",s(p?"chat.unpin_message":"chat.pin_message"),()=>{let v=I.messages.pin(e.id,!p);Y(v),v.done.then(()=>ve(s(p?"chat.unpinned":"chat.pinned")),()=>{})})}
        ${(c||e.reactions||e.editedAt)&&D("info",s("chat.info"),()=>a.info(e))}
        ${l&&D("eye-off",s("chat.delete_me"),C)}
        ${c&&D("trash-2",s("chat.delete_all"),T,!0)}`}
    </div>`}var We=40;function Es(e){let o=e?Uint8Array.from(atob(e),n=>n.charCodeAt(0)):new Uint8Array(0);return Array.from({length:We},(n,a)=>{let r=o.subarray(Math.floor(a*o.length/We),Math.max(1,Math.floor((a+1)*o.length/We)));return r.length?Math.max(...r)/255:0})}var Xt=null;function it({media:e}){let o=M(null),[n,a]=f(!1),[r,i]=f(0),[d,u]=f((e.durationMs??0)/1e3),[c,l]=f(1),p=M(0);y(()=>()=>{o.current?.pause(),cancelAnimationFrame(p.current)},[]);let b=()=>{o.current&&(i(o.current.currentTime),o.current.paused||(p.current=requestAnimationFrame(b)))},g=()=>{if(!o.current.paused)return o.current.pause();Xt?.pause(),Xt=o.current,o.current.playbackRate=c,o.current.play().catch(()=>a(!1))},m=()=>{let _=c===1?1.5:c===1.5?2:1;l(_),o.current.playbackRate=_},T=_=>{Number.isFinite(_)&&_>0&&u(_)},C=d>0?Math.min(1,r/d):0;return t`
    <div class="voice">
      <audio ref=${o} src=${e.urls?.original} preload="none" onPlay=${()=>{a(!0),b()}}
        onPause=${()=>a(!1)}
        onEnded=${()=>{a(!1),i(0)}} onDurationChange=${_=>T(_.target.duration)}></audio>
      <${P} icon=${n?"pause":"play"} label=${s(n?"chat.pause":"chat.play")}
        onClick=${g} />
      <div class="voice-bars">
        ${Es(e.waveform).map((_,S)=>t`<i key=${S} class=${S/We<C?"on":""}
          style=${{height:`${10+_*90}%`}}></i>`)}
        <input type="range" min="0" max=${Math.max(d,.1)} step="0.1" value=${r} aria-label=${s("chat.place")}
          aria-valuetext=${Ae(r)} onInput=${_=>{o.current.currentTime=Number(_.target.value),i(Number(_.target.value))}} />
      </div>
      <span class="voice-time">${Ae(n||r>0?r:d)}</span>
      <button type="button" class="voice-speed" aria-label=${s("chat.speed_of",{n:c})} onClick=${m}>
        ${Re(c)}×</button>
    </div>`}function Yt({m:e,isFirst:o,isLast:n,isGroup:a,isActive:r,tick:i,acts:d}){let u=e.senderId===B.value.id,c=u?B.value:se(e.senderId),l={tabIndex:r?0:-1,"data-row":e.id,"data-seq":e.seq};if(e.system)return t`<li class="message is-system" ...${l}><span>${Ot(e)}</span></li>`;let p=Ls(()=>d.menu(e,document.querySelector(`[data-row="${e.id}"] .message-more`)));return t`
    <li class="message ${u?"is-own":""} ${o?"is-first":""} ${n?"is-last":""}" ...${l}
      ...${p}>
      ${a&&!u&&t`<span class="message-face">${n&&t`<${H} user=${c} size="32" />`}
        </span>`}
      <div class="message-box">
        ${a&&!u&&o?t`<bdi class="message-name">${c.displayName}</bdi>`:t`<span class="hidden">${u?s("chat.you"):c.displayName}: </span>`}
        <div class="bubble ${e.deletedAt?"is-deleted":""} ${Ps(e)?"is-emoji":""}"><${Rs} m=${e}
          acts=${d} /></div>
        ${e.reactions?.length>0&&t`<${Bs} m=${e} />`}
        ${(n||e.editedAt)&&t`<span class="message-meta">
          ${e.editedAt&&t`<span title=${fe(e.editedAt,{dateStyle:"full",timeStyle:"short"})}>
            ${s("chat.edited")}</span>`}
          <time datetime=${e.sentAt} title=${fe(e.sentAt,{dateStyle:"full",timeStyle:"short"})}>
            ${st(e.sentAt)}</time>
          ${i&&t`<${es} state=${i} />`}</span>`}
      </div>
      ${!e.deletedAt&&t`<button type="button" class="icon-button message-more" tabindex="-1"
        aria-label=${s("chat.message_menu")}
        aria-haspopup="menu" onClick=${b=>d.menu(e,b.currentTarget)}><${E} name="ellipsis" size="18" />
          </button>`}
    </li>`}function Rs({m:e,acts:o}){if(e.deletedAt)return t`<span>${s("chat.deleted")}</span>`;let n=e.media?.length===1&&e.media[0].kind==="audio"?e.media[0]:void 0;return t`
    ${e.isForwarded&&t`<span class="message-note"><${E} name="share-2" size="14" />${s("chat.forwarded")}
      </span>`}
    ${e.storyId&&t`<span class="message-note"><${E} name="circle-dot" size="14" />${s("chat.story_reply")}
      </span>`}
    ${e.replyTo&&t`<${Os} quote=${e.replyTo} onOpen=${()=>o.jump(e.replyTo.seq)} />`}
    ${n?t`<${it} media=${n} />`:e.media?.length>0&&t`<${et} media=${e.media} />`}
    ${e.sharedPostId&&t`<${Zt} id=${e.sharedPostId} shared=${e.sharedPost} />`}
    ${e.body&&t`<p class="pre" dir="auto"><${wt} text=${e.body} /></p>`}`}var Os=({quote:e,onOpen:o})=>t`
  <button type="button" class="message-quote" onClick=${o}>
    <bdi class="strong">${e.senderId===B.value.id?s("chat.you"):se(e.senderId).displayName}</bdi>
    <span class="cut" dir="auto">${V(e)}</span></button>`;function Zt({id:e,shared:o}){let n=It(e);return y(()=>{n===void 0&&(o?.post?xt(o.post):o?Ct(e):_t(e))},[e,o]),n===void 0?t`<span class="quoted soft">${s("state.loading")}</span>`:t`<${qt} post=${n} />`}function Bs({m:e}){let o=n=>Y(I.messages.react(e.id,n.emoji,!n.isMine));return t`
    <ul class="message-reactions">${e.reactions.map(n=>t`
      <li key=${n.emoji}><button type="button" aria-pressed=${n.isMine?"true":"false"} class=${n.isMine?"on":""}
        aria-label=${s("chat.reaction",{emoji:n.emoji,n:n.count})} onClick=${()=>o(n)}>
        <span aria-hidden="true">${n.emoji}</span>${n.count>1&&t`<span aria-hidden="true">${n.count}</span>`}
          </button></li>`)}</ul>`}var Ds={queued:"clock",sent:"check",delivered:"check-check",read:"check-check"},es=({state:e})=>t`
  <span class="tick ${e}" title=${s(`chat.tick_${e}`)}><${E} name=${Ds[e]} size="16" />
    <span class="hidden">${s(`chat.tick_${e}`)}</span></span>`;function ts({item:e}){let{body:o}=e.input,n=e.state==="failed",a=(o.mediaIds??[]).map(r=>_e.get(r)).filter(Boolean);return t`
    <li class="message is-own is-first is-last ${n?"has-failed":"is-waiting"}" tabindex="-1"
      data-row=${e.key}>
      <div class="message-box">
        <span class="hidden">${s("chat.you")}: </span>
        <div class="bubble">
          ${a.length===1&&a[0].kind==="audio"?t`<${it} media=${a[0]} />`:a.length>0&&t`<${et} media=${a} />`}
          ${o.sharedPostId&&t`<${Zt} id=${o.sharedPostId} />`}
          ${o.message?t`<p class="pre" dir="auto">${o.message}</p>`:a.length===0&&!o.sharedPostId&&t`<p>
              ${s(e.operation==="forwardMessage"?"chat.forwarded":"chat.n_files",{n:o.mediaIds?.length??1})}</p>`}</div>
        ${n?t`
          <span class="message-failed" role="alert"><${E} name="circle-alert" size="16" /><span>
            ${s("chat.not_sent")} ${de(e.error)}</span></span>
          <span class="message-failed-acts">
            <button type="button" class="link" onClick=${()=>I.outbox.retry(e.key)}>${s("act.retry")}</button>
            <button type="button" class="link" onClick=${()=>I.outbox.discard(e.key)}>${s("chat.discard")}
              </button></span>`:t`<span class="message-meta">${e.retryAt&&e.error?.code==="rate_limited"&&t`<span>${s("chat.paced")}</span>`}
            <time>${st(e.createdAt)}</time><${es} state="queued" /></span>`}
      </div>
    </li>`}var Ps=e=>!!e.body&&!e.deletedAt&&!e.media&&!e.replyTo&&!e.sharedPostId&&bt(e.body);function Ls(e){let o=0,n=()=>clearTimeout(o);return{onPointerDown:a=>{a.pointerType!=="mouse"&&!a.target.closest("button, a, audio, video")&&(n(),o=setTimeout(e,450))},onPointerUp:n,onPointerCancel:n,onPointerMove:a=>{Math.abs(a.movementX)+Math.abs(a.movementY)>6&&n()},onContextMenu:a=>{(a.pointerType!=="mouse"||a.target.closest(".bubble")&&!getSelection()?.toString()&&!a.target.closest("a"))&&(a.preventDefault(),e())}}}var Ns=100;function ns({onScroll:e}){let o=M(null),n=M(null),a=M({isAtEnd:!0,anchor:null,target:null}),r=M(e);r.current=e;let i=()=>{let c=o.current;if(a.current.anchor=null,!c||a.current.isAtEnd)return;let l=c.getBoundingClientRect().top;for(let p of n.current.children){let b=p.getBoundingClientRect();if(b.bottom>l&&p.classList.contains("message")){a.current.anchor={row:p.dataset.row,top:b.top-l};return}}},d=c=>n.current.querySelector(`[data-row="${CSS.escape(c)}"]`),u=()=>{let c=o.current,{target:l,anchor:p,isAtEnd:b}=a.current;if(c){if(l&&d(l.row)){let g=d(l.row);a.current.target=null;let m=(c.clientHeight-g.offsetHeight)/2;c.scrollTop+=g.getBoundingClientRect().top-c.getBoundingClientRect().top-(l.isTop?48:Math.max(0,m)),a.current.isAtEnd=ss(c),l.then?.(g)}else if(b)c.scrollTop=c.scrollHeight;else if(p&&d(p.row)){let g=d(p.row).getBoundingClientRect().top-c.getBoundingClientRect().top-p.top;Math.abs(g)>=1&&(c.scrollTop+=g)}i()}};return i(),ce(u),y(()=>{let c=new ResizeObserver(u);return c.observe(n.current),c.observe(o.current),()=>c.disconnect()},[]),{box:o,rows:n,place:a.current,onScroll:()=>{a.current.isAtEnd=ss(o.current),i(),r.current(o.current)},goTo(c,l={}){Object.assign(a.current,{target:{row:c,...l},isAtEnd:!1})},toEnd(){Object.assign(a.current,{isAtEnd:!0,target:null}),u()}}}var ss=e=>e.scrollHeight-e.scrollTop-e.clientHeight<Ns;var Z=40,ke=120,ct=200,js=5*6e4,Ke=[];function os({chat:e,at:o,focus:n}){let{id:a,c:r}=e,i=(a&&X(a)?.items)??Ke,d=a?X(a)?.nextCursor!==null:!1,u=Mt(e),[c,l]=f(null),[p,b]=f(null),[g,m]=f(null),[T,C]=f(null),[_,S]=f(!1),L=M(r&&!ae(r)&&r.unreadCount>0?r.unreadAfter??r.readSeq:null),D=M(0),w=M(!1),v=M(!1),A=M({});A.current={items:i,range:c,hasOlder:d};let R=c?i.filter($=>$.seq>=c.from&&(c.to===null||$.seq<=c.to)):Ke,z=c!==null&&c.to===null,j=ns({onScroll:$=>{$.scrollTop<$.clientHeight*2&&Je();let x=$.scrollHeight-$.scrollTop-$.clientHeight;x<$.clientHeight*2&&h(),S(x>448),a&&x<448&&A.current.range?.to===null&&A.current.items.length>ct*2&&I.messages.forgetOlder(a,ct),ge(x<24&&v.current)}}),ge=zs({view:j,chat:e,items:A});async function ie($){if(!w.current){w.current=!0,b(null);try{await I.messages.history(a,{before:$,limit:Z})}catch(x){b(x)}finally{w.current=!1}}}async function Je(){let{items:$,range:x,hasOlder:O}=A.current;if(!x||w.current)return;let oe=$.findIndex(xe=>xe.seq>=x.from);if(oe<=0&&(!O||(await ie(!0),oe=A.current.items.findIndex(xe=>xe.seq>=x.from),oe<=0)))return;let F=Math.max(0,oe-Z),Se=X(a).items,bs=x.to===null?Se.length-1:Se.findLastIndex(xe=>xe.seq<=x.to);l({from:F===0&&!A.current.hasOlder?0:Se[F].seq,to:bs-F>=ke?Se[F+ke-1].seq:x.to})}function h(){let{items:$,range:x}=A.current;if(!x||x.to===null)return;let O=Math.min($.length-1,$.findLastIndex(F=>F.seq<=x.to)+Z),oe=$.findIndex(F=>F.seq>=x.from);l({from:O-oe>=ke?$[O-ke+1].seq:x.from,to:O===$.length-1?null:$[O].seq})}async function U($){for(let x=0;x<60;x++){let O=X(a);if(O&&(O.nextCursor===null||O.items[0]?.seq<=$)||(await ie(!!O?.items.length),!X(a)))return}}async function Ve($){await U($);let x=X(a)?.items??Ke,O=x.findIndex(F=>F.seq>=$);if(O<0)return;let oe=O+Z;v.current=!1,j.goTo(x[O].id,{then:F=>{F.focus({preventScroll:!0}),F.classList.remove("is-lit"),requestAnimationFrame(()=>F.classList.add("is-lit"))}}),C(x[O].id),l({from:x[Math.max(0,O-Z)].seq,to:oe>=x.length?null:x[oe].seq})}function ut(){v.current=!0;let $=A.current.items;A.current.range?.to!==null&&l({from:$.at(-Z)?.seq??0,to:null}),j.toEnd()}y(()=>{a&&(async()=>{if(o)return Ve(Number(o));await ie(!1),L.current!==null&&await U(L.current);let $=X(a)?.items??Ke,x=L.current===null?-1:$.findIndex(O=>O.seq>L.current&&O.senderId!==B.value.id&&!O.system);if(x<0)return l({from:$.at(-Z)?.seq??0,to:null});j.goTo("unread",{isTop:!0}),l({from:$[Math.max(0,x-Z)].seq,to:$.length-x>Z*2?$[x+Z*2-1].seq:null})})()},[a]),y(()=>{n&&Ve(n.seq)},[n]),y(()=>{!z||R.length<=ke||l(j.place.isAtEnd?{from:R.at(-Z*2).seq,to:null}:{from:c.from,to:R[ke-1].seq})},[R.length]),y(()=>()=>{a&&I.messages.forgetOlder(a,ct)},[a]);let gs=u.length;y(()=>{gs&&ut()},[u.at(-1)?.key]),Us(a),j.place.isAtEnd&&z&&i.length&&(D.current=i.at(-1).seq);let ys=i.findLastIndex($=>$.seq<=D.current),Qe=i.slice(ys+1).filter($=>$.senderId!==B.value.id&&!$.system).length,dt=$e(()=>({jump:Ve,menu:($,x)=>m({kind:"menu",message:$,from:x}),info:$=>m({kind:"info",message:$}),forward:$=>m({kind:"forward",message:$}),chat:()=>A.current.chat}),[]);A.current.chat=e;let mt=()=>m(null),qe=()=>{v.current=!0},vs=()=>m($=>$?.kind==="menu"?null:$),Xe=g&&(i.find($=>$.id===g.message.id)??g.message);return t`
    <div class="chat-scroll" ref=${j.box} onScroll=${j.onScroll}
      onWheel=${qe} onTouchMove=${qe} onKeyDown=${qe} onPointerDown=${qe}>
      ${p&&R.length>0&&t`<${K} error=${p} retry=${()=>ie(!0)} />`}
      <ul class="messages" ref=${j.rows} aria-label=${s("chat.messages")} onKeyDown=${$=>Hs($,C)}
        onFocusIn=${$=>{let x=$.target.closest("[data-row]");x&&C(x.dataset.row)}}>
        ${Gs(R,L.current).map($=>$.kind==="message"?t`<${Yt} key=${$.m.id} m=${$.m} isFirst=${$.isFirst} isLast=${$.isLast}
            isGroup=${r?.kind==="group"}
              isActive=${$.m.id===(T??R.at(-1)?.id)} tick=${Fs($.m,r)} acts=${dt} />`:t`<li key=${$.key} data-row=${$.key} class=${$.kind==="unread"?"chat-unread":"chat-day"}>
            <span>${$.text}</span></li>`)}
        ${z||!a?u.map($=>t`<${ts} key=${$.key} item=${$} />`):null}
      </ul>
      ${!c&&a&&(p?t`<${K} error=${p}
        retry=${()=>ie(!1).then(()=>l({from:0,to:null}))} />`:t`<${W} />`)}
      ${(c||!a)&&R.length===0&&u.length===0&&t`<p class="chat-begin soft">${s("chat.begin")}</p>`}
    </div>
    ${(_||!z&&c)&&t`<div class="chat-down"><button type="button" class="button plain"
      onClick=${ut}
      aria-label=${Qe?void 0:s("chat.to_end")}><${E} name="chevron-down" size="18" />
      ${Qe>0&&t`<span>${s("chat.n_new",{n:Qe})}</span>`}</button></div>`}
    ${g?.kind==="menu"&&t`<${Qt} key=${g.message.id} message=${Xe} chat=${e}
      from=${g.from} acts=${dt} onClose=${vs} />`}
    ${g?.kind==="info"&&t`<${Wt} message=${Xe} chat=${e} onClose=${mt} />`}
    ${g?.kind==="forward"&&t`<${Nt} message=${Xe} onClose=${mt} />`}`}function Gs(e,o){let n=[],a=null,r=o===null;for(let i of e){let d=!a||Dt(a.sentAt,i.sentAt);d&&n.push({kind:"day",key:`day-${i.sentAt.slice(0,10)}-${i.seq}`,text:Pt(i.sentAt)});let u=!r&&i.seq>o&&i.senderId!==B.value.id&&!i.system;u&&(r=!0,n.push({kind:"unread",key:"unread",text:s("chat.new")}));let c=n.at(-1),l=d||u||i.senderId!==a.senderId||!!a.system||!!i.system||Date.parse(i.sentAt)-Date.parse(a.sentAt)>js;c?.kind==="message"&&l&&(c.isLast=!0),n.push({kind:"message",m:i,isFirst:l,isLast:!1}),a=i}for(let i=0;i<n.length;i++)n[i].kind==="message"&&n[i+1]?.kind!=="message"&&(n[i].isLast=!0);return n}function Fs(e,o){if(!(!o||e.senderId!==B.value.id||e.deletedAt||e.system))return e.seq<=(o.peerReadSeq??0)?"read":e.seq<=(o.peerDeliveredSeq??0)?"delivered":"sent"}function Hs(e,o){let n=e.target.closest("[data-row]");if(!n||e.target!==n)return;let a=[...n.parentElement.querySelectorAll(".message")],r=a.indexOf(n),i={ArrowUp:r-1,ArrowDown:r+1,Home:0,End:a.length-1}[e.key];(e.key==="ContextMenu"||e.key==="F10"&&e.shiftKey||e.key==="Enter")&&(e.preventDefault(),n.querySelector(".message-more")?.click()),!(i===void 0||!a[i])&&(e.preventDefault(),o(a[i].dataset.row),a[i].focus())}function zs({view:e,chat:o,items:n}){let a=M(0),r=M(0),i=M(0),d=(c=!1)=>{let{id:l,c:p}=o;if(!p||ae(p)||!document.hasFocus()||document.hidden)return;let b=e.box.current?.getBoundingClientRect();if(!b)return;let g=0,m=0;for(let S of e.rows.current.querySelectorAll(".message[data-seq]")){let L=S.getBoundingClientRect();L.top>=b.bottom-24||L.bottom<=b.top||(m=Number(S.dataset.seq),g||=m)}let T=Math.max(i.current,p.unreadAfter??p.readSeq),C=n.current.items.find(S=>S.seq>T&&S.senderId!==B.value.id&&!S.system);if(m<=(p.unreadAfter??p.readSeq))return;let _=!n.current.hasOlder||n.current.items[0].seq<=T+1;C&&!c&&(g>C.seq||!_)||(i.current=Math.max(i.current,m),r.current!==m&&(clearTimeout(a.current),r.current=m,a.current=setTimeout(()=>{r.current=0,!(!document.hasFocus()||document.hidden||!Q(l))&&I.messages.read(l,m)?.done.catch(()=>{})},1e3)))},u=M(d);return u.current=d,y(()=>{u.current()}),y(()=>{let c=()=>u.current(),l=()=>{clearTimeout(a.current),r.current=0};return addEventListener("focus",c),addEventListener("blur",l),document.addEventListener("visibilitychange",c),()=>{l(),removeEventListener("focus",c),removeEventListener("blur",l),document.removeEventListener("visibilitychange",c)}},[]),c=>u.current(c)}function Us(e){y(()=>{let o=[],n=0,a=Ee("receive_message",({message:r,sender:i},d)=>{r.conversationId!==e||d.isReplay||r.system||document.hidden||(o.push(`${i.displayName}: ${V(r)}`),n||=setTimeout(()=>{ve(o.length===1?o[0]:s("chat.n_new",{n:o.length})),o=[],n=0},1e3))});return()=>{a(),clearTimeout(n)}},[e])}function as({id:e,at:o}){let n=Q(e),[a,r]=f(null),i=!!n,d=()=>{r(null),I.conversations.get(e).catch(r)};return y(()=>{i||d()},[e,i]),n?t`<${lt} chat=${{id:e,peer:n.with,c:n}} at=${o} />`:t`
    <${re} title=${s("nav.messages")} backTo="/messages" />
    ${a?t`<${K} error=${a} retry=${a.status===404?void 0:d} />`:t`<${W} />`}`}function lt({chat:e,at:o}){let{c:n,peer:a,id:r}=e,[i,d]=f(!1),[u,c]=f(null),l=n?.kind==="group";y(()=>{l&&be(r)},[r,l]),y(()=>{a&&!(n&&ae(n))&&I.people.presence([a.id]).catch(()=>{})},[a?.id]);let p=n?he(n):a,b=n?pe(n):a.displayName;return t`
    <${re} title=${b} shownTitle=${t`<${Ws} c=${n} peer=${a} face=${p} name=${b}
      onGroup=${()=>d(!0)} />`} backTo="/messages">
      ${l&&t`<${P} icon="info" label=${s("chat.group_info")} onClick=${()=>d(!0)} />`}
      ${n&&t`<${He} c=${n} isOpen isHead />`}
    </${re}>
    ${r&&t`<${zt} id=${r} onJump=${g=>c({seq:g})} />`}
    <${os} key=${r??a.id} chat=${e} at=${o} focus=${u} />
    <${Ks} chat=${e} />
    ${n&&ae(n)?t`<${Js} c=${n} />`:l&&n.group.onlyAdminsSend&&n.role==="member"?t`<p class="chat-closed soft">${s("chat.only_admins")}</p>`:a&&a.isAvailable===!1?t`<p class="chat-closed soft">${s("people.gone")}</p>`:t`<${Vt} key=${r??a.id} chat=${e} />`}
    ${i&&n&&t`<${Ht} c=${n} onClose=${()=>d(!1)} />`}`}function Ws({c:e,peer:o,face:n,name:a,onGroup:r}){let i=Ge(e&&ae(e)?void 0:o?.id),d=i?.lastSeenAt?$t(i.lastSeenAt,Math.max(ht.value,Date.parse(i.lastSeenAt))):"",u=e?.kind==="group"?s("chat.n_members",{n:e.memberCount}):Lt(i,d),c=t`<${H} user=${n} size="32" status=${i?.status} />
    <span class="row-text"><bdi class="name">${a}</bdi>${u&&t`<span class="soft small-text">${u}</span>`}
      </span>`;return e?.kind==="group"?t`<button type="button" class="chat-who" onClick=${r}>${c}</button>`:t`<a class="chat-who" href=${Oe(o)}>${c}</a>`}function Ks({chat:{id:e,peer:o,c:n}}){let a=Ue(je(n?.kind==="group"?e:o?.id),n?.kind==="group");return t`<p class="chat-typing soft small-text">${a&&t`<span class="dots" aria-hidden="true"><i></i><i></i>
    <i></i></span>${a}`}</p>`}function Js({c:e}){let[o,n]=f(!1),a=async(u,c)=>{n(!0),await N(u)&&c?.(),n(!1)},r=()=>ne("/messages?tab=requests",{replace:!0}),i=e.with.displayName,d=async()=>{await me(s("people.block_title",{name:i}),s("people.block_text"),s("people.block"))&&a(()=>q("blockUser",{path:{userId:e.with.id}}),r)};return t`
    <div class="chat-asked" role="group" aria-label=${s("chat.request")}>
      <p>${s("chat.request_text",{name:i})}</p>
      <div class="chat-asked-acts">
        <${k} variant="danger" disabled=${o} onClick=${d}>${s("people.block")}</${k}>
        <${k} disabled=${o} onClick=${()=>a(()=>q("declineMessageRequest",{path:{conversationId:e.id}}),r)}>${s("chat.decline")}</${k}>
        <${k} variant="primary" disabled=${o}
          onClick=${()=>a(()=>q("acceptMessageRequest",{path:{conversationId:e.id}}))}>
            ${s("chat.accept")}</${k}>
      </div>
    </div>`}function rs({onClose:e}){let[o,n]=f(""),[a,r]=f(""),[i,d]=f([]),[u,c]=f(!0),[l,p]=f(null),[b,g]=f(!1),m=M(Ie()),T=async()=>{g(!0),p(null);try{let C=await q("createGroup",{body:{name:o.trim(),description:a.trim()||void 0,memberIds:i.map(_=>_.id),showsHistory:u},key:m.current});C.invited.length&&G(s("chat.invited",{n:C.invited.length})),e(),ne(`/messages/${C.conversation.id}`)}catch(C){C.status&&C.status<500&&(m.current=Ie()),p(C),g(!1)}};return t`
    <${J} title=${s("chat.new_group")} class="small" onClose=${e} actions=${t`
      <${k} onClick=${e}>${s("act.cancel")}</${k}>
      <${k} variant="primary" busy=${b} disabled=${!o.trim()} onClick=${T}>${s("chat.create")}
        </${k}>`}>
      <${ye} label=${s("chat.group_name")} value=${o} maxlength="100" error=${l?.fields?.name?.[0]}
        onInput=${C=>n(C.target.value)} />
      <${ye} label=${s("chat.group_description")} value=${a} rows="2" maxlength="1000"
        onInput=${C=>r(C.target.value)} />
      <${Ne} chosen=${i} onChange=${d} />
      <${ue} label=${s("chat.shows_history")} checked=${u} onChange=${c} />
      ${l&&!l.fields?.name&&t`<p class="form-trouble" role="alert"><${E} name="circle-alert" size="18"
        />${de(l)}</p>`}
    </${J}>`}function is(){let[e,o]=f([]),[n,a]=f([]),[r,i]=f(""),d=ee.value.groupInvitations,u=()=>{q("listGroupInvitations",{query:{limit:100}}).then(l=>o(l.items),()=>{}),q("listOwnJoinRequests",{query:{limit:20}}).then(l=>a(l.items),()=>{})};y(u,[d]),y(()=>Ee("conversation_restored",u),[]);let c=(l,p,b)=>async()=>{i(p);try{let g=await q(l,{path:{conversationId:p}});u(),b?.(g)}catch(g){G(de(g))}i("")};return t`
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
            onClick=${c("acceptGroupInvitation",l.conversationId,p=>ne(`/messages/${p.id}`))}>${s("chat.accept")}
              </${k}></div>
      </li>`)}</ul>`}
    ${n.length>0&&t`<h3 class="section-title">${s("chat.asking")}</h3><ul class="rows">
      ${n.map(l=>t`
      <li class="row" key=${l.conversationId}><bdi class="name cut grow">${l.name}</bdi>
        <${k} disabled=${r===l.conversationId} onClick=${c("withdrawJoinRequest",l.conversationId)}>
          ${s("chat.withdraw")}</${k}></li>`)}</ul>`}`}function cs({words:e,conversations:o}){let n=$e(()=>De(i=>q("searchMessages",{query:{q:e,cursor:i,limit:30}})),[e]),a=o.filter(i=>pe(i).toLocaleLowerCase().includes(e.toLocaleLowerCase())),r=n.items.value;return t`
    ${a.length>0&&t`<h3 class="section-title">${s("nav.messages")}</h3>
      <ul class="chat-rows">${a.slice(0,8).map(i=>t`
        <li class="chat-row" key=${i.id}><a class="row-link" href="/messages/${i.id}"><${H} user=${he(i)} />
          <bdi class="name cut">${pe(i)}</bdi></a></li>`)}</ul>`}
    <h3 class="section-title">${s("chat.messages")}</h3>
    <ul class="chat-rows">${r.map(i=>t`<${Qs} key=${i.id} m=${i} />`)}</ul>
    <${Vs} key=${e} list=${n} />
    ${n.isAtEnd&&r.length===0&&t`<${te} icon="search" text=${s("chat.not_found")} />`}`}function Vs({list:e}){return e.state.value,y(()=>{let o=setTimeout(()=>e.more(),300);return()=>clearTimeout(o)},[e]),e.isStarted&&t`<${Pe} list=${e} />`}function Qs({m:e}){let o=Q(e.conversationId),n=e.senderId===B.value.id?s("chat.you"):se(e.senderId).displayName;return t`
    <li class="chat-row"><a class="row-link" href="/messages/${e.conversationId}?at=${e.seq}">
      <${H} user=${o?he(o):se(e.senderId)} />
      <span class="row-text"><span class="chat-row-top"><bdi class="name cut">${o?pe(o):n}</bdi>
        <time class="soft small-text" datetime=${e.sentAt}>${ze(e.sentAt)}</time></span>
        <span class="cut soft"><bdi>${n}</bdi>: <bdi dir="auto">${V(e)}</bdi></span></span></a></li>`}var Xs=["all","archived","requests"],Te=Me(()=>ee.value.conversations?.items??[]),ms=Me(()=>ee.value.messageRequests?.items??[]),ls=Me(()=>ms.value.length+(ee.value.groupInvitations??0)),Ys=(e,o)=>(o.pinnedAt??"").localeCompare(e.pinnedAt??""),us=0;function ps({openId:e,tab:o,isPage:n}){let[a,r]=f(""),[i,d]=f(!1),u=M(null);ce(()=>{u.current.scrollTop=us},[]);let c=t`<${P} icon="users" label=${s("chat.new_group")} onClick=${()=>d(!0)} />`;return t`
    <section class="chat-list" ref=${u} aria-label=${s("nav.messages")}
      onScroll=${l=>{us=l.target.scrollTop}}>
      ${n?t`<${re} title=${s("nav.messages")}>${c}</${re}>`:t`<header class="page-head"><h2 class="grow">${s("nav.messages")}</h2>${c}</header>`}
      <div class="chat-search field-box"><${E} name="search" size="18" />
        <input type="search" value=${a} aria-label=${s("chat.search")} placeholder=${s("chat.search")}
          onInput=${l=>r(l.target.value)} /></div>
      ${a.trim().length>1?t`<${cs} words=${a.trim()} conversations=${Te.value} />`:t`
        <nav class="tabs" aria-label=${s("chat.tabs")}>${Xs.map(l=>t`
          <a key=${l} href=${l==="all"?"/messages":`/messages?tab=${l}`}
            aria-current=${l===o?"page":void 0}>
            <span>${s(`chat.tab_${l}`)}${l==="requests"&&ls.value>0&&t` <span class="badge">${Ye(ls.value)}</span>`}</span></a>`)}
        </nav>
        ${o==="all"?t`<${Zs} openId=${e} />`:o==="archived"?t`<${ds} key="archived" tab=${o} openId=${e} operation="listConversations"
            query=${{isArchived:!0}}
              known=${Te.value.filter(l=>l.isArchived)}
                knows=${l=>Te.value.some(p=>p.id===l)} icon="archive" />`:t`<${is} /><${ds} key="requests" tab=${o} openId=${e} operation="listMessageRequests"
                known=${ms.value} knows=${l=>Te.value.some(p=>p.id===l)} icon="user-plus"
                  />`}`}
      ${i&&t`<${rs} onClose=${()=>d(!1)} />`}
    </section>`}function Zs({openId:e}){let o=Te.value.filter(r=>!r.isArchived).sort(Ys),n=!!ee.value.conversations?.nextCursor,a=yt(()=>{I.conversations.more().catch(()=>{})});return $s(o),t`
    <${fs} rows=${o} openId=${e} tab="all" />
    ${n&&t`<div ref=${a} key=${o.length}></div>`}
    ${o.length===0&&!n&&t`<${te} icon="message-circle" text=${s("chat.empty")}>
      <${Ze} variant="primary" href="/search">${s("chat.find_people")}</${Ze}></${te}>`}`}function ds({tab:e,openId:o,operation:n,query:a,known:r,knows:i,icon:d}){let u=jt(`chat.${e}`,()=>De(p=>q(n,{query:{...a,cursor:p,limit:50}}))),c=new Set(r.map(p=>p.id)),l=[...r,...u.items.value.filter(p=>!c.has(p.id)&&!i(p.id))];return $s(l),t`
    <${fs} rows=${l} openId=${o} tab=${e} />
    <${Pe} list=${u} />
    ${l.length===0&&u.isAtEnd&&t`<${te} icon=${d}
      text=${s(e==="archived"?"chat.empty_archived":"chat.empty_requests")} />`}`}function $s(e){let o=e.map(n=>n.with?.id).filter(Boolean);y(()=>{let n=o.filter(a=>!ee.value.presence?.[a]);n.length&&I.people.presence(n).catch(()=>{})},[o.join()])}var fs=({rows:e,openId:o,tab:n})=>t`
  <ul class="chat-rows">${e.map(a=>t`<${en} key=${a.id} c=${a} isOpen=${a.id===o} tab=${n} />`)}
    </ul>`;function en({c:e,isOpen:o,tab:n}){let a=tn(e),r=Ue(je(e.with?.id??e.id),e.kind==="group"),i=St(e.id)!==void 0,d=vt(e),u=e.lastMessage?.sentAt;return t`
    <li class="chat-row ${o?"is-open":""} ${d?"is-unread":""}">
      <a class="row-link" href="/messages/${e.id}${n==="all"?"":`?tab=${n}`}"
        aria-current=${o?"true":void 0}>
        <${H} user=${he(e)} status=${Ge(e.with?.id)?.status} />
        <span class="row-text">
          <span class="chat-row-top"><bdi class="name cut">${pe(e)}</bdi>
            ${i&&t`<${E} name="bell-off" size="14" />`}
            ${u&&t`<time class="soft small-text" datetime=${u}>${ze(u)}</time>`}</span>
          <span class="chat-row-line">
            ${r?t`<span class="cut chat-typing-line">${r}</span>`:a?t`<span class="cut"><span class="chat-draft">${s("chat.draft")}</span> <bdi>${a}</bdi>
                </span>`:t`<bdi class="cut" dir="auto">${Bt(e)}</bdi>`}
            ${e.pinnedAt&&t`<${E} name="pin" size="14" /><span class="hidden">${s("chat.pinned")}</span>`}
            ${d&&t`<span class="badge ${i?"is-muted":""}" aria-hidden="true">
              ${e.unreadCount>0?Ye(e.unreadCount):""}</span>
              <span class="hidden">${s("chat.unread",{n:e.unreadCount})}</span>`}
          </span></span>
      </a>
      <${He} c=${e} isOpen=${o} />
    </li>`}function tn(e){return(Le(Fe({id:e.id,peer:e.with})).content.get().text??e.draft?.text??"").trim()}function hs({username:e}){let[o,n]=f(null),[a,r]=f(null),i=()=>{r(null),q("getProfileByUsername",{path:{username:e}}).then(async u=>{for(Et(u);ee.value.conversations?.nextCursor&&!tt(u.id);)await I.conversations.more();n(u)}).catch(r)};y(i,[e]);let d=o&&tt(o.id);return y(()=>{d&&ne(`/messages/${d.id}`,{replace:!0})},[d?.id]),o&&!d?t`<${lt} chat=${{peer:o}} />`:t`
    <${re} title=${`@${e}`} backTo="/messages" />
    ${a?.status===404?t`<${te} icon="user-x" text=${s("people.not_found")} />`:a?t`<${K} error=${a} retry=${i} />`:t`<${W} rows="1" />`}`}function sn({params:e,query:o}){let n=["archived","requests"].includes(o.get("tab"))?o.get("tab"):"all",a=!!(e.id||e.username);return t`
    <div class="chat ${a?"is-open":""}">
      <${ps} openId=${e.id} tab=${n} isPage=${!a} />
      <section class="chat-pane" aria-label=${s("chat.conversation")}>
        ${e.id?t`<${as} key=${e.id} id=${e.id} at=${o.get("at")} />`:e.username?t`<${hs} username=${e.username} />`:t`<${te} icon="message-circle" text=${s("chat.choose")} />`}
      </section>
    </div>`}export{sn as default};
