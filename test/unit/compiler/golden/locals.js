(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,mkfn,stglobal,getiter,mklist,ldglobal,callfr,lroom,lappend}=R,K0=K[0],K1=K[1],g_f=G.cell("f"),g_locals=G.cell("locals"),n0=[];
K0.mk=(function(){return (function p__module_(h){let q,r,t0;X0:{t0=mkfn(K1);stglobal(g_f,t0,false);r=null;}
return r;})});
K1.mk=(function(){return function p_f(h,v_a){let q,r,t0,t1,t2,t3,t4;X0:{
if(enter()===S)return abn(K1,0,null,null,h,v_a);
t0=getiter(v_a);if(t0===S)return abn(K1,1,null,null,h,v_a);typeof t0==="object"&&t0!==null&&t0.rc++;t1=mklist([]);typeof t1==="object"&&t1!==null&&t1.rc++;t2=undefined;B1:{B3:{L2:for(;;){
if(pulse()===S)return abn(K1,2,null,null,h,v_a,t0,t1,t2);
t3=t0.nx();if(t3===S)return abn(K1,3,null,null,h,v_a,t0,t1,t2);if(t3===END){break B3;}q=t2;t2=t3;typeof t2==="object"&&t2!==null&&t2.rc++;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);
t3=((q=g_locals.v)!==undefined?q:ldglobal(g_locals));if(t3===S)return abn(K1,4,null,null,h,v_a,t0,t1,t2);typeof t3==="object"&&t3!==null&&t3.rc++;
t4=callfr(t3,0,[],n0,K1,5,[h,v_a,t0,t1,t2,t3]);if(t4===S)return abn(K1,5,null,null,h,v_a,t0,t1,t2,t3);typeof t3==="object"&&t3!==null&&--t3.rc===0&&drop(t3,t4);
q=lroom(t1);if(q===S)return abn(K1,6,null,null,h,v_a,t0,t1,t2,t4);lappend(t1,t4,false);}}typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);}typeof t2==="object"&&t2!==null&&--t2.rc===0&&die(t2);r=t1;typeof r==="object"&&r!==null&&r.rc--;break X0;}
if(h!==0){h&1&&typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}Z.d--;return r;}});
return K0.mk();})

(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,getiter,mklist,ldglobal,callfr,lroom,lappend}=R,K0=K[0],K1=K[1],g_locals=G.cell("locals"),n0=[];
return (
function p_f(fr,rv){let q,r,h,v_a,t0,t1,t2,t3,t4,F=fr.F,pc=fr.pc,v=fr.v;++Z.d;switch(pc){
case 0:h=v[0];v_a=v[1];q=rv;break;
case 1:h=v[0];v_a=v[1];t0=rv;break;
case 2:h=v[0];v_a=v[1];t0=v[2];t1=v[3];t2=v[4];q=rv;break;
case 3:h=v[0];v_a=v[1];t0=v[2];t1=v[3];t2=v[4];t3=rv;break;
case 4:h=v[0];v_a=v[1];t0=v[2];t1=v[3];t2=v[4];t3=rv;break;
case 5:h=v[0];v_a=v[1];t0=v[2];t1=v[3];t2=v[4];t3=v[5];t4=rv;break;
case 6:h=v[0];v_a=v[1];t0=v[2];t1=v[3];t2=v[4];t4=v[5];q=rv;break;
}
M:for(;;)switch(pc){case -1:
q=null;case 0:if(q===S)return abn(K1,0,F,fr,h,v_a);
t0=getiter(v_a);case 1:if(t0===S)return abn(K1,1,F,fr,h,v_a);typeof t0==="object"&&t0!==null&&t0.rc++;t1=mklist([]);typeof t1==="object"&&t1!==null&&t1.rc++;t2=undefined;
case 7:L2:for(;;){
q=pulse();if(q===S)return abn(K1,2,F,fr,h,v_a,t0,t1,t2);
t3=t0.nx();if(t3===S)return abn(K1,3,F,fr,h,v_a,t0,t1,t2);if(t3===END){{pc=8;continue M;}}q=t2;t2=t3;typeof t2==="object"&&t2!==null&&t2.rc++;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);
t3=((q=g_locals.v)!==undefined?q:ldglobal(g_locals));if(t3===S)return abn(K1,4,F,fr,h,v_a,t0,t1,t2);typeof t3==="object"&&t3!==null&&t3.rc++;
t4=callfr(t3,0,[],n0,K1,5,[h,v_a,t0,t1,t2,t3]);if(t4===S)return abn(K1,5,F,fr,h,v_a,t0,t1,t2,t3);typeof t3==="object"&&t3!==null&&--t3.rc===0&&drop(t3,t4);
q=lroom(t1);if(q===S)return abn(K1,6,F,fr,h,v_a,t0,t1,t2,t4);lappend(t1,t4,false);}
q=pulse();case 2:if(q===S)return abn(K1,2,F,fr,h,v_a,t0,t1,t2);
t3=t0.nx();case 3:if(t3===S)return abn(K1,3,F,fr,h,v_a,t0,t1,t2);if(t3===END){{pc=8;continue M;}}q=t2;t2=t3;typeof t2==="object"&&t2!==null&&t2.rc++;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);
t3=((q=g_locals.v)!==undefined?q:ldglobal(g_locals));case 4:if(t3===S)return abn(K1,4,F,fr,h,v_a,t0,t1,t2);typeof t3==="object"&&t3!==null&&t3.rc++;
t4=callfr(t3,0,[],n0,K1,5,[h,v_a,t0,t1,t2,t3]);case 5:if(t4===S)return abn(K1,5,F,fr,h,v_a,t0,t1,t2,t3);typeof t3==="object"&&t3!==null&&--t3.rc===0&&drop(t3,t4);
q=lroom(t1);case 6:if(q===S)return abn(K1,6,F,fr,h,v_a,t0,t1,t2,t4);lappend(t1,t4,false);pc=7;continue M;
case 8:typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);
case 9:typeof t2==="object"&&t2!==null&&--t2.rc===0&&die(t2);r=t1;typeof r==="object"&&r!==null&&r.rc--;{pc=10;continue M;}
case 10:
if(F!==null){leave(F,K1,[h,v_a],r);Z.d--;return r;}if(h!==0){h&1&&typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}Z.d--;return r;}}
);})
